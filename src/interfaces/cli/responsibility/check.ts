import { checkPlan, checkRegister } from '../../../application/checks/check-responsibility';
import { HistoryRows } from '../../../application/checks/history-rows';
import { showProgress } from '../progress';
import { UsageError, say } from '../terminal';
import { findingLines } from './finding-lines';
import type { CheckedPlan } from '../../../application/checks/check-responsibility';
import type { PlanId } from '../../../kernel/ids';
import type { OpenedHistory } from '../surroundings';
import type { Terminal } from '../terminal';
import { counted } from '../counted';

export interface CheckOptions {
  readonly plan?: string;
  readonly json?: true;
}

/** What the whole came to; nothing else is kept, however many plans there are. */
interface Tally {
  readonly plans: number;
  readonly events: number;
  readonly compared: number;
  readonly findings: number;
  readonly unreadable: number;
}

const nothing: Tally = { plans: 0, events: 0, compared: 0, findings: 0, unreadable: 0 };

/** Goes through one plan or all of them, telling of each finding as it is made. Answers whether all was well. */
export async function check(
  history: OpenedHistory,
  options: CheckOptions,
  terminal: Terminal,
): Promise<boolean> {
  const report = options.json ? jsonReport(terminal) : textReport(terminal);
  let tally = nothing;
  for await (const plan of checked(history, options, terminal)) {
    tally = withPlan(tally, plan);
    report.tell(plan);
  }
  report.end(tally);
  return tally.findings + tally.unreadable === 0;
}

async function* checked(
  { events, documents }: OpenedHistory,
  { plan }: CheckOptions,
  terminal: Terminal,
): AsyncGenerator<CheckedPlan, void> {
  const rows = await HistoryRows.open(documents);
  if (plan !== undefined) {
    const one = await checkPlan(events, rows, plan as PlanId);
    if (one.events === 0 && one.unreadable === undefined) throw new UsageError(`There is no plan ${plan}.`);
    yield one;
    return;
  }
  const total = await events.countAfter('start', ['plan'], Number.MAX_SAFE_INTEGER);
  const progress = showProgress('responsibility', terminal);
  try {
    for await (const { passed, plan: next } of checkRegister(events, rows)) {
      progress.onProgress({ done: passed, total });
      if (next) yield next;
    }
  } finally {
    progress.end();
  }
}

const withPlan = (tally: Tally, { events, isCompared, findings, unreadable }: CheckedPlan): Tally => ({
  plans: tally.plans + 1,
  events: tally.events + events,
  compared: tally.compared + (isCompared ? 1 : 0),
  findings: tally.findings + findings.length,
  unreadable: tally.unreadable + (unreadable === undefined ? 0 : 1),
});

interface Report {
  tell(plan: CheckedPlan): void;
  end(tally: Tally): void;
}

const textReport = ({ out }: Terminal): Report => ({
  tell: ({ planId, findings, unreadable }) => {
    if (unreadable !== undefined) say(out, `plan ${planId} cannot be read: ${unreadable}`);
    for (const line of findings.flatMap((finding) => findingLines(planId, finding))) say(out, line);
  },
  end: (tally) => {
    say(out, summaryOf(tally));
  },
});

function summaryOf({ plans, events, compared, findings, unreadable }: Tally): string {
  const uncompared = plans - unreadable - compared;
  const asides = [
    ...(uncompared > 0 ? [`${uncompared} not compared with the read model`] : []),
    ...(unreadable > 0 ? [`${unreadable} cannot be read`] : []),
  ];
  const gone = [`${counted(plans, 'plan')}, ${counted(events, 'event')}`, ...asides].join('; ');
  return `${gone}: ${counted(findings, 'finding')}`;
}

/** One document, written piece by piece. */
function jsonReport({ out }: Terminal): Report {
  let separator = '';
  out.write('{"findings":[');
  return {
    tell: ({ planId, findings, unreadable }) => {
      const all = unreadable === undefined ? findings : [{ kind: 'unreadable', why: unreadable }];
      for (const finding of all) {
        out.write(`${separator}\n${JSON.stringify({ planId, ...finding })}`);
        separator = ',';
      }
    },
    end: ({ plans, events, compared, unreadable }) => {
      out.write('],\n');
      say(out, `"plans":${plans},"events":${events},"compared":${compared},"unreadable":${unreadable}}`);
    },
  };
}
