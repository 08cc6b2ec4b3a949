import fc from 'fast-check';
import { askedFor } from '../../../src/domain/plan/commands-of';
import { moves, play, playAll } from '../../support/plan-arbitraries';
import { contentLife } from './content-life';
import type { PlanCommand } from '../../../src/domain/plan/commands';
import type { PlanFact } from '../../../src/domain/plan/events';
import type { Played } from '../../support/plan-arbitraries';

const more = process.env['FC_RUNS'];
if (more) jest.setTimeout(60 * 60_000);
const parameters = more ? { numRuns: Number(more) } : { numRuns: 200, seed: 20260112 };

/** Of every kind, so that a command that nobody tries here does not compile. */
const tried: Record<PlanCommand['type'], number> = {
  OpenPlan: 0,
  ApprovePlan: 0,
  PausePlan: 0,
  ResumePlan: 0,
  ClosePlan: 0,
  ReviewPlan: 0,
  ScheduleReview: 0,
  StateWhatMatters: 0,
  CommentOnPlan: 0,
  AddProblem: 0,
  UpdateProblem: 0,
  ResolveProblem: 0,
  AddGoal: 0,
  UpdateGoal: 0,
  AcceptGoal: 0,
  RejectGoal: 0,
  AssessGoal: 0,
  EndGoal: 0,
  AddMeasure: 0,
  UpdateMeasure: 0,
  StartMeasure: 0,
  PutMeasureOnHold: 0,
  ResumeMeasure: 0,
  CompleteMeasure: 0,
  DiscontinueMeasure: 0,
  RecordPerformance: 0,
  OfferTransfer: 0,
  AcceptTransfer: 0,
  DeclineTransfer: 0,
  WithdrawTransfer: 0,
  TakeOverResponsibility: 0,
  AddCareTeamMember: 0,
  UpdateCareTeamMember: 0,
  RemoveCareTeamMember: 0,
  DefineZone: 0,
  RemoveZone: 0,
  ReportObservation: 0,
  EnterInError: 0,
  NoteWhatFellDue: 0,
};

/** The facts that the command left, read back as JSON like any stored ones. */
const factsOf = ({ before, after }: Played): readonly PlanFact[] =>
  JSON.parse(JSON.stringify(after.history.facts.slice(before.history.facts.length))) as readonly PlanFact[];

function mustComeToTheSame(played: Played): void {
  const facts = factsOf(played);
  const [first, ...rest] = facts;
  if (!first) return;
  const { step, before } = played;
  const asked = askedFor([first, ...rest]);
  expect(asked.command.type).toBe(step.command.type);
  const again = play(before, asked);
  expect({ refused: again.refused, facts: factsOf(again) }).toEqual({ refused: null, facts });
  tried[step.command.type] += 1;
}

describe('the command that is read off its own events', () => {
  it('gives exactly these events when it is decided anew, whatever happens to the responsibilities', () => {
    fc.assert(
      fc.property(moves, (all) => {
        playAll(all).forEach(mustComeToTheSame);
      }),
      parameters,
    );
  });

  it('and whatever is done to the content', () => {
    fc.assert(
      fc.property(contentLife, (played) => {
        played.forEach(mustComeToTheSame);
      }),
      parameters,
    );
  });

  it('has been of every kind that there is', () => {
    const untried = Object.entries(tried).filter(([, times]) => times === 0);
    expect(untried).toEqual([]);
  });
});
