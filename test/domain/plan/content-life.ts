import fc from 'fast-check';
import { hourMs, plus } from '../../../src/kernel/instant';
import { play, playAll } from '../../support/plan-arbitraries';
import type { PlanCommand } from '../../../src/domain/plan/commands';
import type { Plan } from '../../../src/domain/plan/state';
import type { Actor } from '../../../src/kernel/actor';
import type { GoalId, MeasureId, MemberId, ProblemId, ProviderId } from '../../../src/kernel/ids';
import type { Instant, PlainDay } from '../../../src/kernel/instant';
import type { Played } from '../../support/plan-arbitraries';

/** What is asked of a plan's content, as numbers; what it names is read off the plan as it is then. */
interface Wish {
  readonly kind: number;
  readonly pick: number;
  /** With or without what may be left out. */
  readonly isFull: boolean;
  readonly hours: number;
  readonly lateHours: number;
}

interface Scene extends Wish {
  readonly plan: Plan;
  readonly at: Instant;
}

const gp: Actor = {
  role: 'practitioner',
  name: 'Solsiden',
  providerId: 'Solsiden' as ProviderId,
  unit: 'Solsiden',
};
const colours = ['green', 'yellow', 'red'] as const;
const code = { system: 'ICD-10', code: 'H40.1', display: 'Grønn stær' };
const target = { measure: 'øyetrykk', comparator: '<', value: 18, unit: 'mmHg' } as const;
const text = ({ pick }: Wish): string => `Tekst ${pick % 3}`;
const one = <Id extends string>(things: Readonly<Record<Id, unknown>>, pick: number): Id | undefined => {
  const ids = Object.keys(things) as Id[];
  return ids[pick % ids.length];
};
const dayAfter = (at: Instant, days: number): PlainDay =>
  plus(at, days * 24 * hourMs).slice(0, 10) as PlainDay;

type Make = (scene: Scene) => PlanCommand | null;
const toProblem =
  (make: (problemId: ProblemId, scene: Scene) => PlanCommand): Make =>
  (scene) => {
    const id = one(scene.plan.problems, scene.pick);
    return id ? make(id, scene) : null;
  };
const toGoal =
  (make: (goalId: GoalId, scene: Scene) => PlanCommand): Make =>
  (scene) => {
    const id = one(scene.plan.goals, scene.pick);
    return id ? make(id, scene) : null;
  };
const toMeasure =
  (make: (measureId: MeasureId, scene: Scene) => PlanCommand): Make =>
  (scene) => {
    const id = one(scene.plan.measures, scene.pick);
    return id ? make(id, scene) : null;
  };
const toMember =
  (make: (memberId: MemberId, scene: Scene) => PlanCommand): Make =>
  (scene) => {
    const id = one(scene.plan.careTeam, scene.pick);
    return id ? make(id, scene) : null;
  };
const why = ({ isFull }: Wish): { readonly reason?: string } => (isFull ? { reason: 'Fordi' } : {});

const makers: readonly Make[] = [
  (wish) => ({ type: 'AddProblem', text: text(wish), purpose: 'Bedre syn', ...(wish.isFull && { code }) }),
  toProblem((problemId, wish) => ({
    type: 'UpdateProblem',
    problemId,
    changes: wish.isFull ? { text: text(wish), code: null } : { code, purpose: text(wish) },
  })),
  toProblem((problemId, wish) => ({ type: 'ResolveProblem', problemId, ...why(wish) })),
  (wish) => ({
    type: 'AddGoal',
    part: 'treatment',
    description: text(wish),
    problemIds: [],
    expressedBy: 'patient',
    ...(wish.isFull && { target }),
  }),
  toGoal((goalId, wish) => ({
    type: 'UpdateGoal',
    goalId,
    changes: wish.isFull ? { target: null, problemIds: [] } : { target, description: text(wish) },
  })),
  toGoal((goalId, wish) => ({ type: wish.pick % 2 ? 'AcceptGoal' : 'RejectGoal', goalId, ...why(wish) })),
  toGoal((goalId, wish) => ({
    type: 'AssessGoal',
    goalId,
    status: 'improving',
    ...(wish.isFull && { note: 'Bra' }),
  })),
  toGoal((goalId) => ({ type: 'EndGoal', goalId, reason: 'Nådd' })),
  ({ isFull }) => ({
    type: 'AddCareTeamMember',
    party: { kind: 'provider', providerId: 'Aas' as ProviderId, name: 'Aas' },
    role: 'øyelege',
    ...(isFull && { contactPoint: { phone: '77 00 00 00' } }),
  }),
  toMember((memberId, wish) => ({
    type: 'UpdateCareTeamMember',
    memberId,
    changes: wish.isFull ? { role: text(wish), contactPoint: null } : { contactPoint: { note: text(wish) } },
  })),
  toMember((memberId) => ({ type: 'RemoveCareTeamMember', memberId })),
  (wish) => ({
    type: 'DefineZone',
    zone: colours[wish.pick % 3] ?? 'red',
    content: { triggers: [{ text: text(wish) }], action: 'Ring', ...(wish.isFull && { contact: '113' }) },
  }),
  ({ pick }) => ({ type: 'RemoveZone', zone: colours[pick % 3] ?? 'red' }),
  ({ isFull, at, lateHours }) => ({
    type: 'ReportObservation',
    observation: isFull ? { code: 'øyetrykk', value: 16, unit: 'mmHg' } : { zone: 'yellow' },
    at: plus(at, -lateHours * hourMs),
  }),
  toMeasure((measureId, wish) => ({
    type: 'RecordPerformance',
    measureId,
    outcome: wish.pick % 2 ? 'done' : 'missed',
    at: plus(wish.at, -wish.lateHours * hourMs),
    ...(wish.isFull && { note: 'Glemt' }),
  })),
  toMeasure((measureId, wish) => ({ type: 'StartMeasure', measureId, ...why(wish) })),
  toMeasure((measureId, wish) => ({ type: 'PutMeasureOnHold', measureId, ...why(wish) })),
  toMeasure((measureId, wish) => ({ type: 'ResumeMeasure', measureId, ...why(wish) })),
  toMeasure((measureId, wish) => ({
    type: 'UpdateMeasure',
    measureId,
    changes: wish.isFull
      ? { title: text(wish), category: 'aid' }
      : { description: text(wish), category: null },
  })),
  (wish) => ({ type: 'StateWhatMatters', text: text(wish) }),
  (wish) => ({ type: 'CommentOnPlan', text: text(wish) }),
  ({ isFull }) => ({ type: 'ApprovePlan', madeWithPatient: isFull }),
  ({ isFull, at, pick }) => ({
    type: 'ReviewPlan',
    summary: 'Gått gjennom',
    ...(isFull && { nextReviewOn: dayAfter(at, pick % 4) }),
  }),
  ({ at, pick }) => ({ type: 'ScheduleReview', on: dayAfter(at, pick % 4) }),
];

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.nat(makers.length - 1),
  pick: fc.nat(20),
  isFull: fc.boolean(),
  hours: fc.nat(20),
  lateHours: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(40) }),
});

/** The life of a plan's content: problems, goals, team, zones, reports, reviews; some of it entered late. */
export const contentLife: fc.Arbitrary<readonly Played[]> = fc
  .array(wish, { minLength: 10, maxLength: 60, size: 'max' })
  .map((wishes) => {
    const played = [...playAll([])];
    for (const each of wishes) {
      const before = played.at(-1);
      if (!before) break;
      const at = plus(before.step.now, each.hours * hourMs);
      const run = before.after;
      const command = makers[each.kind]?.({ ...each, at, plan: run.history.state as Plan });
      const occurredAt = plus(at, -each.lateHours * hourMs);
      if (command) played.push(play(run, { actor: gp, now: at, occurredAt, command }));
    }
    return played;
  });
