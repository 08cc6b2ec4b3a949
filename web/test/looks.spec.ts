import { lookAt } from './support/accessible';
import { pages } from './support/pages';
import { leave, paalsPlan, visit } from './support/visitor';

afterEach(leave);

describe.each(pages)('$name', ({ user, path, press, nb, en }) => {
  it('can be read by everybody, in every light, at every width', async () => {
    const address = path.replace('{plan}', await paalsPlan());
    const wrong = await lookAt(await visit(user), { address, press: press?.nb, ready: nb });
    expect(wrong).toEqual([]);
  });

  it('can be read in English', async () => {
    const address = path.replace('{plan}', await paalsPlan());
    const narrow = await visit(user, { language: 'en' });
    const wrong = await lookAt(narrow, { address, press: press?.en, ready: en }, ['on the narrowest phone']);
    expect(wrong).toEqual([]);
  });
});
