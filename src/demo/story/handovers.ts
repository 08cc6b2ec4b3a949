import { startOfOsloDay } from '../../kernel/oslo-day';
import { unit, plan, drops, check, handover } from './things';
import type { Calendar, Line } from './row';

/** Pål forgets, and the responsibility changes hands (rows 7 to 15). */
export const handovers = ({ at, deadline, day }: Calendar): readonly Line[] => [
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
      s.make('first offer', 'gp-berg', plan(s, '/transfers'), {
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
      s.make('second offer', 'gp-berg', plan(s, '/transfers'), {
        subjects: [drops(s)],
        to: unit(s, 'Fjordbyen hjemmetjeneste'),
        reason: 'Husker ikke dråpene; opplæring er gitt',
        handover: handover('Pål har glemt dråpene flere kvelder.', 'Hjelp til drypping hver kveld.'),
        deadline: deadline('02-26'),
      }),
  ],
  [11, at('02-23', 9), (s) => s.post('nurse-dahl', plan(s, `/transfers/${s.id('second offer')}/accept`), {})],
  [
    12,
    at('03-01', 9),
    (s) =>
      s.make('check offer', 'eye-lie', plan(s, '/transfers'), {
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
      await s.make('second check offer', 'eye-lie', plan(s, '/transfers'), {
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
      await s.make('offer back', 'doctor-strand', plan(s, '/transfers'), {
        subjects: [drops(s)],
        to: unit(s, 'Fjordbyen hjemmetjeneste'),
        reason: 'Øyet er undersøkt, smertene er borte',
        handover: handover('Undersøkt på legevakten i natt.', 'Fortsett med dråpene hver kveld.'),
        deadline: deadline('04-20'),
      });
      return undefined;
    },
  ],
  [15, at('04-19', 10), (s) => s.post('nurse-dahl', plan(s, `/transfers/${s.id('offer back')}/accept`), {})],
];
