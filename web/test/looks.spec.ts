import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAt } from './support/accessible';
import { leave, paalsPlan, visit } from './support/visitor';

/** A page of the portal: who opens it, and words that are there once it has loaded. `{plan}` is Pål’s. */
interface PortalPage {
  readonly name: string;
  readonly user: string | null;
  readonly path: string;
  /** What is pressed first, for a page whose form is what is worth looking at. */
  readonly press?: { readonly nb: string; readonly en: string };
  readonly nb: string;
  readonly en: string;
}

/** The list of `npm run shots` too. The audit trail is looked at for one plan: what other specs do pushes late entries off its first page. */
const pages = JSON.parse(readFileSync(join(__dirname, '../pages.json'), 'utf8')) as readonly PortalPage[];

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
