import { hasPassword } from '../src/store-addresses';

describe('an address', () => {
  it.each([
    'esdb://admin:secret@events:2113',
    'esdb://a:b/c=@events:2113',
    'esdb+discover://a:b?c@one,two:2113',
  ])('has a password: %s', (address) => {
    expect(hasPassword(address)).toBe(true);
  });
  it.each(['esdb://events:2113', 'esdb://events:2113?tls=false', 'esdb+discover://one:2113,two:2113'])(
    'has none: %s',
    (address) => {
      expect(hasPassword(address)).toBe(false);
    },
  );
});
