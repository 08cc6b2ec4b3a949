import type { Corrected } from '../../../src/domain/plan/events';
import { inOneBreath } from '../../shared/wording';
import type { Wording } from '../../shared/wording';
import { subjectNamed } from '../names';
import type { Names } from '../names';
import { say } from '../sentence';

/** What was entered in error, as the subject of a sentence. */
export function mistakeNamed(corrected: Corrected, names: Names): Wording {
  switch (corrected.type) {
    case 'WhatMattersStated':
      return { nb: 'det som ble skrevet om hva som er viktig,', en: 'what was written about what matters' };
    case 'PatientCommented':
      return { nb: 'kommentaren', en: 'the comment' };
    case 'ObservationReported':
      return { nb: 'en melding om sone eller en måling', en: 'a report of a zone or a measurement' };
    case 'ProblemAdded':
      return say('problemet', 'the problem', names.problem(corrected.problemId));
    case 'GoalAdded':
      return say('målet', 'the goal', names.goal(corrected.goalId));
    case 'GoalAchievementAssessed':
      return say('vurderingen av målet', 'the assessment of the goal', names.goal(corrected.goalId));
    case 'MeasureAdded':
      return say('tiltaket', 'the measure', names.measure(corrected.measureId));
    case 'MeasurePerformed':
      return claim(names.measure(corrected.measureId), 'ble gjort', 'was done');
    case 'MeasureMissed':
      return claim(names.measure(corrected.measureId), 'ikke ble gjort', 'was not done');
    case 'TransferAccepted':
      return handover(corrected, names, 'ble overtatt etter avtale', 'was taken over as agreed');
    case 'ResponsibilityTakenOver':
      return handover(corrected, names, 'ble overtatt uten avtale', 'was taken over without an agreement');
  }
}

const claim = (what: Wording, nb: string, en: string): Wording => ({
  nb: `at ${what.nb} ${nb},`,
  en: `that ${what.en} ${en}`,
});

type Handover = Extract<Corrected, { readonly subjects: unknown }>;

function handover({ subjects }: Handover, names: Names, nb: string, en: string): Wording {
  const what = inOneBreath(subjects.map((subject) => subjectNamed(subject, names)));
  return claim({ nb: `ansvaret for ${what.nb}`, en: `the responsibility for ${what.en}` }, nb, en);
}
