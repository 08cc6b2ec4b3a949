import { lookAt } from './support/accessible';
import { leave, paalsPlan, visit } from './support/visitor';

/** Every page: who opens it, and words that are there once it has loaded. `{plan}` is Pål’s. */
const pages = [
  { user: null, path: '/', nb: 'Kari Berg', en: 'Kari Berg' },
  { user: 'nurse-dahl', path: '/kliniker', nb: 'Øyedråper daglig', en: 'Øyedråper daglig' },
  { user: 'gp-berg', path: '/kliniker/pasient', nb: 'Fødselsnummer', en: 'Identity number' },
  { user: 'gp-berg', path: '/kliniker/plan/{plan}', nb: 'Viktig for pasienten', en: 'Care team' },
  { user: 'gp-berg', path: '/kliniker/plan/{plan}/historikk', nb: 'Ført i ettertid', en: 'Entered late' },
  { user: 'gp-berg', path: '/kliniker/plan/{plan}/utskrift', nb: 'Skrevet ut', en: 'Printed' },
  {
    user: 'gp-berg',
    path: '/kliniker/plan/{plan}/ansvar',
    nb: 'Hvem, når og hvorfor',
    en: 'Who, when and why',
  },
  { user: 'nurse-vik', path: '/kliniker', nb: 'Ingen venter på svar fra dere.', en: 'Nothing is overdue.' },
  { user: 'paal', path: '/pasient', nb: 'Øyedråper daglig', en: 'Øyedråper daglig' },
  { user: 'paal', path: '/pasient/plan/{plan}/min-plan', nb: 'Ja, det vil jeg', en: 'Yes, I want that' },
  { user: 'paal', path: '/pasient/plan/{plan}/hva-gjor-jeg', nb: 'Ring 113', en: 'Call 113' },
  { user: 'paal', path: '/pasient/plan/{plan}/ansvar', nb: 'Overtatt i hast', en: 'Before and now' },
  { user: 'paal', path: '/pasient/plan/{plan}/tilgang', nb: 'Anne Hansen', en: 'Anne Hansen' },
  { user: 'anne', path: '/pasient', nb: 'Dette er planen til Pål Hansen.', en: 'This is Pål Hansen’s plan.' },
  { user: 'auditor-holm', path: '/revisor', nb: 'Overleveringsnotat', en: 'Handover note' },
  { user: 'auditor-holm', path: '/revisor/ansvar', nb: 'Tildelt', en: 'Assigned' },
  // Of one plan: what other specs do beside this one pushes his late entry off the first page.
  {
    user: 'auditor-holm',
    path: '/revisor/revisjonsspor?planId={plan}',
    nb: 'Ført i ettertid',
    en: 'Entered late',
  },
  { user: 'auditor-holm', path: '/revisor/plan/{plan}', nb: 'Ta med som fil', en: 'Take it as a file' },
  { user: 'operator-ruud', path: '/drift', nb: 'plan-view', en: 'plan-view' },
  { user: 'operator-ruud', path: '/drift/tidsmaskin', nb: 'Åpne historien', en: 'Open the history' },
  {
    user: 'operator-ruud',
    path: '/drift/tidsmaskin/{plan}?revisjon=28',
    nb: 'TransferAccepted',
    en: 'TransferAccepted',
  },
] as const;

afterEach(leave);

describe.each(pages)('$path', ({ user, path, nb, en }) => {
  it('can be read by everybody, in every light, at every width', async () => {
    const address = path.replace('{plan}', await paalsPlan());
    expect(await lookAt(await visit(user), address, nb)).toEqual([]);
  });

  it('can be read in English', async () => {
    const address = path.replace('{plan}', await paalsPlan());
    const narrow = await visit(user, { language: 'en' });
    expect(await lookAt(narrow, address, en, ['on the narrowest phone'])).toEqual([]);
  });
});
