import { subjectKey } from '../../src/domain/plan/events';
import type { PlanFactOf, Subject } from '../../src/domain/plan/events';
import type { Instant } from '../../src/kernel/instant';
import { changeWhere, placed, without } from './lists';
import { tenureFrom } from './tenures';
import type { SubjectLife, Tenure } from './tenures';

type Lives = readonly SubjectLife[];

export type LifeFact = PlanFactOf<
  | 'PlanOpened'
  | 'PlanClosed'
  | 'MeasureAdded'
  | 'MeasureUpdated'
  | 'MeasureCompleted'
  | 'MeasureDiscontinued'
  | 'ResponsibilityAssigned'
  | 'TransferAccepted'
  | 'TransferWithdrawn'
  | 'ResponsibilityTakenOver'
  | 'EnteredInError'
>;

export const coordination: Subject = { coordination: true };

/** The lives of the plan's subjects after one more fact. */
export function livesAfter(lives: Lives, fact: LifeFact): Lives {
  switch (fact.type) {
    case 'PlanOpened':
      return begun(lives, coordination, 'Koordinering');
    case 'MeasureAdded':
      return begun(lives, { measureId: fact.data.measureId }, fact.data.title);
    case 'MeasureUpdated':
      return retitled(lives, fact);
    case 'ResponsibilityAssigned':
      return given(lives, [fact.data.subject], tenureFrom(fact));
    case 'TransferAccepted':
    case 'ResponsibilityTakenOver':
      return given(lives, subjectsIn(fact), tenureFrom(fact));
    case 'TransferWithdrawn':
      return cancelled(lives, fact);
    case 'MeasureCompleted':
    case 'MeasureDiscontinued':
      return ended(lives, [{ measureId: fact.data.measureId }], fact.occurredAt);
    case 'PlanClosed':
      return ended(lives, endedIn(fact), fact.occurredAt);
    case 'EnteredInError':
      return corrected(lives, fact);
  }
}

const begun = (lives: Lives, subject: Subject, title: string): Lives => [
  ...lives,
  { subject, title, tenures: [], endedAt: null },
];

const retitled = (lives: Lives, { data }: PlanFactOf<'MeasureUpdated'>): Lives =>
  changeEach(lives, [{ measureId: data.measureId }], (life) => ({
    ...life,
    title: data.changes.title ?? life.title,
  }));

const given = (lives: Lives, subjects: readonly Subject[], tenure: Tenure): Lives =>
  changeEach(lives, subjects, (life) => ({
    ...life,
    tenures: placed(life.tenures, tenure, ({ from }) => from),
  }));

/** An accepted change that has not begun is taken back with its transfer; one that has begun stays. */
const cancelled = (lives: Lives, { data, occurredAt }: PlanFactOf<'TransferWithdrawn'>): Lives =>
  changeEach(
    lives,
    data.subjects.map(({ subject }) => subject),
    (life) => ({
      ...life,
      tenures: without(
        life.tenures,
        ({ transferId, from }) => transferId === data.transferId && from > occurredAt,
      ),
    }),
  );

const ended = (lives: Lives, subjects: readonly Subject[], endedAt: Instant): Lives =>
  changeEach(lives, subjects, (life) => ({ ...life, endedAt }));

function corrected(lives: Lives, { data }: PlanFactOf<'EnteredInError'>): Lives {
  const mistake = data.corrected;
  if (mistake.type === 'MeasureAdded') {
    return without(lives, ({ subject }) => subjectKey(subject) === mistake.measureId);
  }
  if (mistake.type !== 'TransferAccepted' && mistake.type !== 'ResponsibilityTakenOver') return lives;
  return changeEach(lives, mistake.subjects, (life) => ({
    ...life,
    tenures: without(life.tenures, ({ eventId }) => eventId === data.eventId),
  }));
}

const subjectsIn = ({
  data,
}: PlanFactOf<'TransferAccepted' | 'ResponsibilityTakenOver'>): readonly Subject[] =>
  data.subjects.map(({ subject }) => subject);

const endedIn = ({ data }: PlanFactOf<'PlanClosed'>): readonly Subject[] =>
  data.ended.map(({ subject }) => subject);

function changeEach(
  lives: Lives,
  subjects: readonly Subject[],
  change: (life: SubjectLife) => SubjectLife,
): Lives {
  const keys = new Set(subjects.map(subjectKey));
  return changeWhere(lives, ({ subject }) => keys.has(subjectKey(subject)), change);
}
