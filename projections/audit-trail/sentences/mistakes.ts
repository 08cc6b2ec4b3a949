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
      return { nb: 'en måling eller en melding om sone', en: 'a measurement or a report of a zone' };
    case 'ProblemAdded':
      return say('problemet', 'the problem', names.problem(corrected.problemId));
    case 'GoalAdded':
      return say('målet', 'the goal', names.goal(corrected.goalId));
    case 'GoalAchievementAssessed':
      return say('vurderingen av målet', 'the assessment of the goal', names.goal(corrected.goalId));
    case 'MeasureAdded':
      return say('tiltaket', 'the measure', names.measure(corrected.measureId));
    case 'MeasurePerformed':
      return noted(names.measure(corrected.measureId), 'ble gjort', 'was done');
    case 'MeasureMissed':
      return noted(names.measure(corrected.measureId), 'ikke ble gjort', 'was not done');
    case 'TransferAccepted':
      return say('den avtalte', 'the agreed', takeover(corrected, names));
    case 'ResponsibilityTakenOver':
      return notAgreed(takeover(corrected, names));
  }
}

const noted = (what: Wording, nb: string, en: string): Wording => ({
  nb: `notatet om at ${what.nb} ${nb},`,
  en: `the note that ${what.en} ${en}`,
});

type Handover = Extract<Corrected, { readonly subjects: unknown }>;

function takeover({ subjects }: Handover, names: Names): Wording {
  const what = inOneBreath(subjects.map((subject) => subjectNamed(subject, names)));
  return say('overtakelsen av ansvaret for', 'takeover of the responsibility for', what);
}

const notAgreed = ({ nb, en }: Wording): Wording => ({
  nb: `${nb}, som ikke var avtalt,`,
  en: `the ${en}, which had not been agreed,`,
});
