import { planKind, planStream } from '../../../application/events/stream-kind';
import { streamsIn } from '../../../application/streams/streams-in';
import { redecide } from '../../../application/what-if/changed-decider';
import { showProgress } from '../progress';
import { redecidedLines } from './answers';
import { deciderIn } from './changed-module';
import { Listing } from './listing';
import { eventsIn } from './scope';
import type { Outcome, PlanDecider } from '../../../application/what-if/changed-decider';
import type { OpenedHistory, Surroundings } from '../surroundings';
import type { ListingOptions } from './listing';
import type { Scope } from './scope';
import { counted } from '../counted';

export type DeciderOptions = Scope & ListingOptions & { readonly decider: string };

/** Decides every past command anew with the changed decider. True where each gives the events that it gave. */
export async function tryDecider(
  options: DeciderOptions,
  { events }: OpenedHistory,
  { terminal }: Surroundings,
): Promise<boolean> {
  const decider = deciderIn(options.decider);
  const total = await eventsIn(events, options, [planKind.category]);
  const progress = showProgress('commands', terminal);
  const listing = new Listing(terminal, options);
  const outcomes: Tally = { same: 0, refused: 0, 'other-events': 0, fault: 0 };
  try {
    let done = 0;
    for await (const redecided of commandsOf(options, events, decider)) {
      done += redecided.events;
      progress.onProgress({ done, total: Math.max(done, total) });
      outcomes[redecided.outcome.kind] += 1;
      if (redecided.outcome.kind !== 'same') listing.add(redecided, redecidedLines(redecided));
    }
  } finally {
    progress.end();
  }
  const isEqual = listing.found === 0;
  listing.end({ outcomes, equal: isEqual }, summaryOf(outcomes));
  return isEqual;
}

type Tally = Record<Outcome['kind'], number>;

async function* commandsOf({ plan }: Scope, events: OpenedHistory['events'], decider: PlanDecider) {
  const streams = plan === undefined ? streamsIn(events, [planKind.category]) : [planStream(plan)];
  for await (const stream of streams) yield* redecide(events, decider, stream);
}

function summaryOf({ same, refused, fault, 'other-events': others }: Tally): string {
  const all = same + refused + fault + others;
  if (same === all) return `${counted(all, 'command')}: each gives the events that it gave`;
  return `${counted(all, 'command')}: ${refused} would be refused, ${others} would give other events, ${fault} cannot be decided`;
}
