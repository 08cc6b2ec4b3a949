import { PublicUrl } from '../src/public-url';

describe('where the public reaches the register', () => {
  it('is this machine where nothing is said, also at a port that is chosen when it listens', () => {
    const url = new PublicUrl(null, 0);
    url.listensAt('http://127.0.0.1:45321');
    expect(url.now).toBe('http://localhost:45321');
    expect(new PublicUrl(null, 3000).now).toBe('http://localhost:3000');
  });

  it('is where it is said to be, wherever it listens', () => {
    const url = new PublicUrl('https://sammen.example.no', 0);
    url.listensAt('http://127.0.0.1:45321');
    expect(url.now).toBe('https://sammen.example.no');
  });
});
