import fc from 'fast-check';
import type { PlanCommand } from '../../src/domain/plan/commands';
import type { PlanFact } from '../../src/domain/plan/events';
import type { Plan } from '../../src/domain/plan/state';
import type { Actor } from '../../src/kernel/actor';
import type { GoalId, ProviderId } from '../../src/kernel/ids';
import { hourMs, plus } from '../../src/kernel/instant';
import { contentLife } from '../domain/plan/content-life';
import { lawfulHistory } from './lawful-histories';
import { moves, newRun, play, playAll } from './plan-arbitraries';
import type { Played } from './plan-arbitraries';

/** What comes in between after so many steps: a correction, or something said of a time that others have spoken of since. */
interface Strewn {
  readonly after: number;
  readonly what: 'correction' | 'what matters' | 'assessment';
  readonly pick: number;
  readonly lateHours: number;
}

const strewn: fc.Arbitrary<readonly Strewn[]> = fc.array(
  fc.record({
    after: fc.nat(60),
    what: fc.constantFrom('correction', 'correction', 'what matters', 'assessment'),
    pick: fc.nat(40),
    lateHours: fc.nat(60),
  }),
  { maxLength: 20 },
);

/** Plans of every kind of content and of handovers, with late entries, and with corrections strewn in. */
export const correctedLife: fc.Arbitrary<readonly PlanFact[]> = fc.oneof(
  fc.tuple(contentLife, strewn).map(withStrewn),
  fc.tuple(moves.map(playAll), strewn).map(withStrewn),
  lawfulHistory,
);

function withStrewn([played, all]: readonly [readonly Played[], readonly Strewn[]]): readonly PlanFact[] {
  let run = newRun();
  played.forEach(({ step }, index) => {
    run = play(run, step).after;
    for (const one of all.filter(({ after }) => after === index)) {
      const command = commandOf(one, run.history.state as Plan, run.history.facts);
      const late = one.what === 'correction' ? 0 : one.lateHours;
      const occurredAt = plus(step.now, -late * hourMs);
      if (command) run = play(run, { actor: solsiden, now: step.now, occurredAt, command }).after;
    }
  });
  return run.history.facts;
}

const achievements = ['improving', 'worsening', 'achieved'] as const;

function commandOf({ what, pick }: Strewn, plan: Plan, facts: readonly PlanFact[]): PlanCommand | null {
  if (what === 'what matters') return { type: 'StateWhatMatters', text: `Viktig ${pick}` };
  if (what === 'assessment') {
    const goals = Object.keys(plan.goals) as GoalId[];
    const goalId = goals[pick % goals.length];
    return goalId ? { type: 'AssessGoal', goalId, status: achievements[pick % 3] ?? 'improving' } : null;
  }
  const among = facts.filter(({ type }) => correctable.has(type));
  const mistaken = among[pick % among.length];
  return mistaken ? { type: 'EnterInError', eventId: mistaken.eventId, reason: 'Feil' } : null;
}

const solsiden: Actor = {
  role: 'practitioner',
  name: 'Solsiden',
  providerId: 'Solsiden' as ProviderId,
  unit: 'Solsiden',
};

const correctable: ReadonlySet<PlanFact['type']> = new Set([
  'WhatMattersStated',
  'PatientCommented',
  'ProblemAdded',
  'GoalAdded',
  'GoalAchievementAssessed',
  'MeasureAdded',
  'MeasurePerformed',
  'MeasureMissed',
  'ObservationReported',
  'TransferAccepted',
  'ResponsibilityTakenOver',
]);
