import { endOfOsloDay, startOfOsloDay } from '../kernel/oslo-day';
import { hourMs, plus } from '../kernel/instant';
import type { Instant, PlainDay } from '../kernel/instant';
import type { Reply, Session } from './session';

/** One row of the scenario: when, and what is done. A refusal that belongs to the story is its answer. */
export interface Row {
  readonly number: number;
  readonly at: Instant;
  readonly play: (session: Session) => Promise<Reply | undefined>;
}

const handover = (situation: string, recommendation: string) => ({
  situation,
  background: 'Grønn stær og demens. Øyedråper hver kveld.',
  assessment: 'Trenger hjelp for at behandlingen skal bli gjennomført.',
  recommendation,
});

/** Pål's plan (scenario 1), row by row, as requests to the API. The year can be another than the story's own. */
export function paalsPlan(year = 2026): readonly Row[] {
  const day = (monthAndDay: string): PlainDay => `${year}-${monthAndDay}` as PlainDay;
  const at = (monthAndDay: string, hour: number): Instant =>
    plus(startOfOsloDay(day(monthAndDay)), hour * hourMs);
  const deadline = (monthAndDay: string): Instant => endOfOsloDay(day(monthAndDay));
  const unit = (session: Session, name: string) => ({ kind: 'provider', providerId: session.id(name) });
  const plan = (session: Session, rest = ''): string => `/plans/${session.id('plan')}${rest}`;
  const drops = (session: Session) => ({ measureId: session.id('drops') });
  const check = (session: Session) => ({ measureId: session.id('check') });

  const rows: readonly (readonly [number, Instant, Row['play']])[] = [
    [
      1,
      at('01-12', 8),
      async (s) => {
        await findUnits(s);
        const patient = { nationalId: '17915012396', name: 'Pål Hansen', birthDate: '1950-11-17' };
        await s.make('paal', 'patientId', 'gp-berg', '/patients', patient);
        await s.post('gp-berg', `/patients/${s.id('paal')}/consent`, { decision: 'given' });
        const opening = {
          patientId: s.id('paal'),
          title: 'Plan for Pål Hansen',
          coordinator: unit(s, 'Solsiden'),
        };
        await s.make('plan', 'planId', 'gp-berg', '/plans', opening);
        const members = {
          Nordlys: 'øyeavdeling',
          'Øyelegene Aas': 'øyelege',
          'Fjordbyen hjemmetjeneste': 'hjemmesykepleie',
        };
        for (const [name, role] of Object.entries(members)) {
          await s.post('gp-berg', plan(s, '/care-team'), { party: unit(s, name), role });
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
        return s.make('anne', 'relativeId', 'paal', `/patients/${s.id('paal')}/representations`, {
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
        await s.make('glaucoma', 'problemId', 'gp-berg', plan(s, '/problems'), glaucoma);
        const dementia = {
          code: { system: 'http://hl7.org/fhir/sid/icpc-2', code: 'P70', display: 'Demens' },
          text: 'Demens',
          purpose: 'Trygghet i hverdagen',
        };
        return s.make('dementia', 'problemId', 'gp-berg', plan(s, '/problems'), dementia);
      },
    ],
    [
      4,
      at('01-12', 11),
      async (s) => {
        const problemIds = [s.id('glaucoma')];
        await s.make('pressure', 'goalId', 'gp-berg', plan(s, '/goals'), {
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
        await s.make('evening', 'goalId', 'gp-berg', plan(s, '/goals'), everyEvening);
        return s.post('paal', plan(s, `/goals/${s.id('evening')}/acceptance`), { decision: 'accepted' });
      },
    ],
    [
      5,
      at('01-12', 12),
      async (s) => {
        const problemIds = [s.id('glaucoma')];
        await s.make('drops', 'measureId', 'gp-berg', plan(s, '/measures'), {
          part: 'self-treatment',
          title: 'Øyedråper daglig',
          category: 'medication',
          problemIds,
          goalIds: [s.id('evening')],
          timing: { frequency: { times: 1, per: 'day' }, at: ['21:00'] },
          medicationRef: 'PLL',
          responsible: { kind: 'patient' },
        });
        return s.make('check', 'measureId', 'gp-berg', plan(s, '/measures'), {
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
          contact: 'Solsiden legesenter',
          withinHours: 24,
        });
        const red = {
          triggers: [{ text: 'Sterke smerter i øyet, plutselig dårligere syn' }],
          action: 'Ring 113 med en gang.',
        };
        await s.put('gp-berg', plan(s, '/zones/red'), red);
        const refused = await s.api.send('gp-berg', 'POST', plan(s, '/approval'), { madeWithPatient: true });
        await s.put('gp-berg', plan(s, '/zones/red'), { ...red, contact: '113' });
        await s.post('gp-berg', plan(s, '/approval'), { madeWithPatient: true });
        return refused;
      },
    ],
    [
      7,
      at('02-20', 10),
      async (s) => {
        for (const evening of ['02-17', '02-18', '02-19']) {
          await s.post('nurse-dahl', plan(s, `/measures/${s.id('drops')}/performances`), {
            outcome: 'missed',
            at: at(evening, 21),
          });
        }
        return undefined;
      },
    ],
    [
      8,
      at('02-21', 9),
      (s) =>
        s.make('first offer', 'transferId', 'gp-berg', plan(s, '/transfers'), {
          subjects: [drops(s)],
          to: unit(s, 'Fjordbyen hjemmetjeneste'),
          reason: 'Husker ikke dråpene',
          handover: handover('Pål har glemt dråpene tre kvelder på rad.', 'Hjelp til drypping hver kveld.'),
          deadline: deadline('02-24'),
        }),
    ],
    [
      9,
      at('02-21', 14),
      (s) =>
        s.post('nurse-dahl', plan(s, `/transfers/${s.id('first offer')}/decline`), {
          reason: 'Mangler opplæring',
        }),
    ],
    [
      10,
      at('02-22', 9),
      (s) =>
        s.make('second offer', 'transferId', 'gp-berg', plan(s, '/transfers'), {
          subjects: [drops(s)],
          to: unit(s, 'Fjordbyen hjemmetjeneste'),
          reason: 'Husker ikke dråpene; opplæring er gitt',
          handover: handover('Pål har glemt dråpene flere kvelder.', 'Hjelp til drypping hver kveld.'),
          deadline: deadline('02-26'),
        }),
    ],
    [
      11,
      at('02-23', 9),
      (s) => s.post('nurse-dahl', plan(s, `/transfers/${s.id('second offer')}/accept`), {}),
    ],
    [
      12,
      at('03-01', 9),
      (s) =>
        s.make('check offer', 'transferId', 'eye-lie', plan(s, '/transfers'), {
          subjects: [check(s)],
          to: unit(s, 'Øyelegene Aas'),
          reason: 'Kontrollen kan tas nærmere hjemmet',
          handover: handover('Stabilt øyetrykk.', 'Kontroll en gang i året.'),
          deadline: deadline('03-08'),
        }),
    ],
    [
      13,
      at('03-10', 9),
      async (s) => {
        await s.make('second check offer', 'transferId', 'eye-lie', plan(s, '/transfers'), {
          subjects: [check(s)],
          to: unit(s, 'Øyelegene Aas'),
          reason: 'Kontrollen kan tas nærmere hjemmet',
          handover: handover('Stabilt øyetrykk.', 'Kontroll en gang i året, første gang i april.'),
          deadline: deadline('03-20'),
          effectiveFrom: startOfOsloDay(day('04-01')),
        });
        return undefined;
      },
    ],
    [
      13,
      at('03-12', 9),
      (s) => s.post('specialist-aas', plan(s, `/transfers/${s.id('second check offer')}/accept`), {}),
    ],
    [
      14,
      at('04-18', 22),
      async (s) => {
        const opening = { reason: 'Akutte øyesmerter', basis: 'emergency' };
        await s.post('doctor-strand', plan(s, '/emergency-access'), opening);
        return s.post('doctor-strand', plan(s, '/takeovers'), {
          subjects: [drops(s)],
          justification: 'Akutt forverring; dråpene styres av legevakten til øyet er undersøkt.',
        });
      },
    ],
    [
      15,
      at('04-19', 8),
      async (s) => {
        await s.make('offer back', 'transferId', 'doctor-strand', plan(s, '/transfers'), {
          subjects: [drops(s)],
          to: unit(s, 'Fjordbyen hjemmetjeneste'),
          reason: 'Øyet er undersøkt, smertene er borte',
          handover: handover('Undersøkt på legevakten i natt.', 'Fortsett med dråpene hver kveld.'),
          deadline: deadline('04-20'),
        });
        return undefined;
      },
    ],
    [
      15,
      at('04-19', 10),
      (s) => s.post('nurse-dahl', plan(s, `/transfers/${s.id('offer back')}/accept`), {}),
    ],
    [16, at('05-02', 12), (s) => s.api.send('doctor-ness', 'GET', plan(s))],
    [
      17,
      at('05-03', 9),
      (s) =>
        s.make('pressure measured', 'observationId', 'gp-berg', plan(s, '/observations'), {
          code: 'øyetrykk',
          value: 16,
          unit: 'mmHg',
          at: at('04-20', 11),
          lateReason: 'Svaret fra legevakten kom først nå',
        }),
    ],
    [
      18,
      at('05-10', 18),
      async (s) => {
        const found = await s.get('paal', '/practitioners?q=Ness');
        const [ness] = found.body['items'] as readonly { readonly practitionerId: string }[];
        return s.make('block', 'restrictionId', 'paal', `/patients/${s.id('paal')}/restrictions`, {
          scope: 'practitioner',
          practitionerId: ness?.practitionerId,
        });
      },
    ],
  ];
  return rows.map(([number, when, play]) => ({ number, at: when, play }));
}

async function findUnits(session: Session): Promise<void> {
  const { body } = await session.get('gp-berg', '/providers?limit=200');
  const units = body['items'] as readonly { readonly name: string; readonly providerId: string }[];
  const wanted = ['Solsiden', 'Nordlys', 'Øyelegene Aas', 'Fjordbyen hjemmetjeneste', 'Fjordbyen legevakt'];
  for (const name of wanted) {
    const unit = units.find((one) => one.name.startsWith(name));
    if (!unit) throw new Error(`The unit ${name} is not registered`);
    session.remember(name, unit.providerId);
  }
}
