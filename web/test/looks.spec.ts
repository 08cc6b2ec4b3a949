import { lookAt, looks } from './support/accessible';
import { leave } from './support/visitor';

/** Every page: who opens it, and words that are there once it has loaded. */
const pages = [
  { user: null, path: '/', nb: 'Kari Berg', en: 'Kari Berg' },
  { user: 'nurse-dahl', path: '/kliniker', nb: 'Øyedråper daglig', en: 'Øyedråper daglig' },
  { user: 'paal', path: '/pasient', nb: 'Øyedråper daglig', en: 'Øyedråper daglig' },
  { user: 'auditor-holm', path: '/revisor', nb: 'Øyelegene Aas', en: 'Øyelegene Aas' },
  { user: 'operator-ruud', path: '/drift', nb: 'plan-view', en: 'plan-view' },
] as const;

afterAll(leave);

describe.each(pages)('$path', ({ user, path, nb, en }) => {
  it.each(Object.entries(looks))('can be read by everybody %s', async (_, look) => {
    const ready = look.language === 'en' ? en : nb;
    expect(await lookAt(user, path, { ...look, ready })).toEqual({ violations: [], overflow: 0, faults: [] });
  });
});
