import { pendingAt } from '../../kernel/timeline';
import { subjectKey } from './events';
import type { TransferId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Held } from './events';
import type { AnswerState, Plan, ResponsibilityTenure, SubjectLife } from './state';

/** Title of the subject that is the plan itself. */
const coordinationTitle = 'Koordinering';

const newLife: SubjectLife = { title: coordinationTitle, tenures: [] };

export const withLife = (plan: Plan, key: string, life: SubjectLife): Plan => ({
  ...plan,
  subjects: { ...plan.subjects, [key]: life },
});

export function startTenure(plan: Plan, key: string, tenure: ResponsibilityTenure): Plan {
  const life = plan.subjects[key] ?? newLife;
  return withLife(plan, key, { ...life, tenures: [...life.tenures, tenure] });
}

export function endSubject(plan: Plan, key: string, endedAt: Instant): Plan {
  const life = plan.subjects[key];
  return life ? withLife(plan, key, { ...life, endedAt }) : plan;
}

export function withAnswers(
  plan: Plan,
  { transferId, subjects }: { transferId: TransferId; subjects: readonly Pick<Held, 'subject'>[] },
  answer: AnswerState,
  at: Instant,
): Plan {
  const transfer = plan.transfers[transferId];
  if (!transfer) return plan;
  const keys = subjects.map(({ subject }) => subjectKey(subject));
  const answers = { ...transfer.answers, ...Object.fromEntries(keys.map((key) => [key, answer])) };
  const settledAt = { ...transfer.settledAt, ...Object.fromEntries(keys.map((key) => [key, at])) };
  return { ...plan, transfers: { ...plan.transfers, [transferId]: { ...transfer, answers, settledAt } } };
}

/** Takes back what an accepted offer gave but which had not begun. */
export const withoutTenuresOf = (
  plan: Plan,
  transferId: TransferId,
  subjects: readonly Pick<Held, 'subject'>[],
): Plan =>
  subjects.reduce((rest, { subject }) => {
    const key = subjectKey(subject);
    const life = rest.subjects[key];
    if (!life) return rest;
    return withLife(rest, key, {
      ...life,
      tenures: life.tenures.filter((tenure) => tenure.transferId !== transferId),
    });
  }, plan);

/** The accepted change of a subject that has not begun at the instant, if there is one. */
export const pendingTenure = (life: SubjectLife, now: Instant): ResponsibilityTenure | undefined =>
  pendingAt(life.tenures, now)[0];
