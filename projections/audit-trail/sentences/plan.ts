import type { Corrected } from '../../../src/domain/plan/events';
import { dayNamed, inOneBreath, quoted } from '../../shared/wording';
import type { Wording } from '../../shared/wording';
import { subjectNamed } from '../names';
import type { Names } from '../names';
import type { SentencesFor } from '../sentence';

export const planSentences: SentencesFor<
  | 'PlanOpened'
  | 'PlanApproved'
  | 'PlanPaused'
  | 'PlanResumed'
  | 'PlanClosed'
  | 'PlanReviewed'
  | 'ReviewScheduled'
  | 'ReviewFellDue'
  | 'WhatMattersStated'
  | 'PatientCommented'
  | 'EnteredInError'
> = {
  PlanOpened: ({ title }) => ({
    nb: `opprettet planen ${quoted(title).nb}`,
    en: `opened the plan ${quoted(title).en}`,
  }),
  PlanApproved: ({ madeWithPatient }) =>
    madeWithPatient
      ? { nb: 'godkjente planen, laget sammen med pasienten', en: 'approved the plan, made with the patient' }
      : { nb: 'godkjente planen, laget uten pasienten', en: 'approved the plan, made without the patient' },
  PlanPaused: () => ({ nb: 'satte planen på pause', en: 'paused the plan' }),
  PlanResumed: () => ({ nb: 'tok planen i bruk igjen', en: 'resumed the plan' }),
  PlanClosed: () => ({ nb: 'lukket planen', en: 'closed the plan' }),
  PlanReviewed: () => ({ nb: 'gjennomgikk planen', en: 'reviewed the plan' }),
  ReviewScheduled: ({ on }) => ({
    nb: `satte neste gjennomgang til ${dayNamed(on).nb}`,
    en: `set the next review to ${dayNamed(on).en}`,
  }),
  ReviewFellDue: ({ on }) => ({
    nb: `noterte at planen skulle gjennomgås ${dayNamed(on).nb}`,
    en: `noted that the plan was to be reviewed on ${dayNamed(on).en}`,
  }),
  WhatMattersStated: () => ({
    nb: 'skrev hva som er viktig for pasienten',
    en: 'stated what matters to the patient',
  }),
  PatientCommented: () => ({ nb: 'skrev en kommentar', en: 'wrote a comment' }),
  EnteredInError: ({ corrected }, names) => {
    const what = mistakes[corrected.type];
    const which = mistaken(corrected, names);
    return {
      nb: `rettet en feil: ${what.nb}${which.nb} skulle ikke vært ført`,
      en: `corrected a mistake: ${what.en}${which.en} should not have been entered`,
    };
  },
};

const mistakes: Readonly<Record<Corrected['type'], Wording>> = {
  WhatMattersStated: { nb: 'det som er viktig for pasienten', en: 'what matters to the patient' },
  PatientCommented: { nb: 'kommentaren', en: 'the comment' },
  ProblemAdded: { nb: 'problemet', en: 'the problem' },
  GoalAdded: { nb: 'målet', en: 'the goal' },
  GoalAchievementAssessed: { nb: 'vurderingen av målet', en: 'the assessment of the goal' },
  MeasureAdded: { nb: 'tiltaket', en: 'the measure' },
  MeasurePerformed: { nb: 'utførelsen av', en: 'the performance of' },
  MeasureMissed: { nb: 'den uteblitte utførelsen av', en: 'the missed performance of' },
  ObservationReported: { nb: 'målingen', en: 'the observation' },
  TransferAccepted: { nb: 'overtakelsen etter avtale', en: 'the accepted handover' },
  ResponsibilityTakenOver: { nb: 'overtakelsen', en: 'the takeover' },
};

function mistaken(corrected: Corrected, names: Names): Wording {
  if ('problemId' in corrected) return after(names.problem(corrected.problemId));
  if ('goalId' in corrected) return after(names.goal(corrected.goalId));
  if ('measureId' in corrected) return after(names.measure(corrected.measureId));
  if ('subjects' in corrected) {
    const { nb, en } = inOneBreath(corrected.subjects.map((subject) => subjectNamed(subject, names)));
    return { nb: ` av ${nb}`, en: ` of ${en}` };
  }
  return { nb: '', en: '' };
}

const after = ({ nb, en }: Wording): Wording => ({ nb: ` ${nb}`, en: ` ${en}` });
