import { approveTooEarly } from './approval';
import { unit, plan } from './things';
import { findUnits } from './units';
import type { Calendar, Line } from './row';

/** The plan is opened and filled (rows 1 to 6). */
export const opening = ({ at, day }: Calendar): readonly Line[] => [
  [
    1,
    at('01-12', 8),
    async (s) => {
      await findUnits(s);
      const patient = { nationalId: '17915012396', name: 'Pål Hansen', birthDate: '1950-11-17' };
      await s.make('paal', 'gp-berg', '/patients', patient);
      await s.post('gp-berg', `/patients/${s.id('paal')}/consent`, { decision: 'given' });
      const opening = {
        patientId: s.id('paal'),
        title: 'Plan for Pål Hansen',
        coordinator: unit(s, 'Solsiden'),
      };
      await s.make('plan', 'gp-berg', '/plans', opening);
      const members = [
        ['Nordlys', 'øyeavdeling', { phone: '77 00 00 20', note: 'Hele døgnet' }],
        ['Øyelegene Aas', 'øyelege', { phone: '77 00 00 30', note: 'Hverdager 8–15' }],
        ['Fjordbyen hjemmetjeneste', 'hjemmesykepleie', { phone: '77 00 00 40', note: 'Hele døgnet' }],
      ] as const;
      for (const [name, role, contactPoint] of members) {
        await s.post('gp-berg', plan(s, '/care-team'), { party: unit(s, name), role, contactPoint });
      }
      return s.get('gp-berg', plan(s));
    },
  ],
  [
    2,
    at('01-12', 9),
    async (s) => {
      const text = 'Jeg vil kunne lese avisen og bo hjemme så lenge jeg kan.';
      await s.post('paal', plan(s, '/what-matters'), { text });
      const anne = { name: 'Anne Hansen', nationalId: '14857827091', kind: 'relative' };
      const scopes = ['read', 'comment', 'performances'];
      return s.make('anne', 'paal', `/patients/${s.id('paal')}/representations`, {
        ...anne,
        scopes,
      });
    },
  ],
  [
    3,
    at('01-12', 10),
    async (s) => {
      const glaucoma = {
        code: {
          system: 'http://hl7.org/fhir/sid/icd-10-no',
          code: 'H40.1',
          display: 'Primært åpenvinklet glaukom',
        },
        text: 'Grønn stær',
        purpose: 'Forebygge synstap',
      };
      await s.make('glaucoma', 'gp-berg', plan(s, '/problems'), glaucoma);
      const dementia = {
        code: { system: 'http://hl7.org/fhir/sid/icpc-2', code: 'P70', display: 'Demens' },
        text: 'Demens',
        purpose: 'Trygghet i hverdagen',
      };
      return s.make('dementia', 'gp-berg', plan(s, '/problems'), dementia);
    },
  ],
  [
    4,
    at('01-12', 11),
    async (s) => {
      const problemIds = [s.id('glaucoma')];
      await s.make('pressure', 'gp-berg', plan(s, '/goals'), {
        part: 'treatment',
        description: 'Øyetrykk under 18 mmHg',
        problemIds,
        target: { measure: 'øyetrykk', comparator: '<', value: 18, unit: 'mmHg', dueOn: day('12-31') },
        expressedBy: 'practitioner',
      });
      const everyEvening = {
        part: 'self-treatment',
        description: 'Dryppe hver kveld',
        problemIds,
        expressedBy: 'patient',
      };
      await s.make('evening', 'gp-berg', plan(s, '/goals'), everyEvening);
      return s.post('paal', plan(s, `/goals/${s.id('evening')}/acceptance`), { decision: 'accepted' });
    },
  ],
  [
    5,
    at('01-12', 12),
    async (s) => {
      const problemIds = [s.id('glaucoma')];
      await s.make('drops', 'gp-berg', plan(s, '/measures'), {
        part: 'self-treatment',
        title: 'Øyedråper daglig',
        category: 'medication',
        problemIds,
        goalIds: [s.id('evening')],
        timing: { frequency: { times: 1, per: 'day' }, at: ['21:00'] },
        medicationRef: 'PLL',
        responsible: { kind: 'patient' },
      });
      return s.make('check', 'gp-berg', plan(s, '/measures'), {
        part: 'treatment',
        title: 'Årlig kontroll hos øyelege',
        category: 'follow-up',
        problemIds,
        goalIds: [s.id('pressure')],
        timing: { frequency: { times: 1, per: 'year' } },
        responsible: unit(s, 'Nordlys'),
      });
    },
  ],
  [
    6,
    at('01-13', 9),
    async (s) => {
      await s.put('gp-berg', plan(s, '/zones/green'), {
        triggers: [{ text: 'Ser som vanlig, ingen smerter' }],
        action: 'Fortsett med dråpene hver kveld.',
      });
      await s.put('gp-berg', plan(s, '/zones/yellow'), {
        triggers: [{ text: 'Rødt eller irritert øye' }],
        action: 'Ring fastlegen.',
        contact: 'Solsiden legesenter, 77 00 00 10',
        withinHours: 24,
      });
      const red = {
        triggers: [{ text: 'Sterke smerter i øyet, plutselig dårligere syn' }],
        action: 'Ring 113 med en gang.',
      };
      await s.put('gp-berg', plan(s, '/zones/red'), red);
      const refused = await approveTooEarly(s);
      await s.put('gp-berg', plan(s, '/zones/red'), { ...red, contact: '113' });
      await s.post('gp-berg', plan(s, '/approval'), { madeWithPatient: true });
      return refused;
    },
  ],
];
