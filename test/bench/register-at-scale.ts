import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkRegister } from '../../src/application/checks/check-responsibility';
import { HistoryRows } from '../../src/application/checks/history-rows';
import { ListAudit, ListResponsibilityHistory } from '../../src/application/queries/messages';
import { openEmbeddedStores } from '../../src/infrastructure/embedded/stores';
import { openRegister } from './bench-register';
import { historyOf } from './histories';
import { memoryIn, nowMs } from './measure';
import { Progress } from './progress';
import { castFor } from './seed';
import type { Caller } from '../../src/application/access/caller';
import type { PageOf, PageRequest } from '../../src/application/queries/answer';
import type { EventStore } from '../../src/application/ports/event-store';
import type { ProviderId } from '../../src/kernel/ids';
import type { BenchRegister } from './bench-register';
import type { History } from './histories';

const usage = `node --expose-gc -r ./test/support/compiled.cjs test/bench/register-at-scale.ts [--events 1000000] [--plans 20000] [--work W]

Seeds a register and goes through the whole of it, each way in a process of its own: responsibility check, the audit
query page by page, the history of one provider page by page; or only one of them, check, audit or provider-history.
Prints the memory at each tenth: it must not grow.`;

const works = ['check', 'audit', 'provider-history'] as const;
type Work = (typeof works)[number];
/** Called along the way with how much is done; the total may be learned only at the end. */
type OnDone = (done: number) => void;

const pageSize = 200;
/** Plans live side by side: of so many, each gets a few events at a time. */
const cohort = 100;
const piece = 6;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      events: { type: 'string', default: '5000' },
      plans: { type: 'string', default: '100' },
      work: { type: 'string' },
      folder: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const work = works.find((known) => known === values.work);
  if (values.help) say(usage);
  else if (work && values.folder) await measure(work, values.folder);
  else await everything(Number(values.events), Number(values.plans), work ? [work] : works);
}

async function everything(events: number, plans: number, wanted: readonly Work[]): Promise<void> {
  const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'sammen-scale-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  await seed(folder, events, plans);
  say(`\n${events} events over ${plans} plans. Node ${process.version}.`);
  for (const work of wanted) {
    const child = fork(__filename, ['--work', work, '--folder', folder], { execArgv: process.execArgv });
    const [code] = (await once(child, 'exit')) as [number];
    if (code !== 0) process.exitCode = 1;
  }
}

/** So many events over so many plans, and the read models of them. */
async function seed(folder: string, events: number, plans: number): Promise<void> {
  const register = await openRegister(folder);
  const cast = castFor(register.keys);
  const progress = new Progress(`seeding ${events} events over ${plans} plans`);
  // Two of a history's events are in the consent's stream.
  const each = Math.max(12, Math.round(events / plans)) - 2;
  for (let done = 0; done < plans; done += cohort) {
    const size = Math.min(cohort, plans - done);
    await append(
      register.events,
      Array.from({ length: size }, (_, i) => historyOf(cast, each, done + i)),
    );
    progress.show((done + size) / plans);
  }
  Progress.say('building the read models');
  register.projector.start();
  while (!(await register.progress.settle(60_000)));
  await register.close();
}

async function append(store: EventStore, histories: readonly History[]): Promise<void> {
  const streams = histories.flatMap((history) => history.streams);
  const longest = Math.max(...streams.map(({ events }) => events.length));
  for (let from = 0; from < longest; from += piece) {
    const due = streams.filter(({ events }) => events.length > from);
    await Promise.all(
      due.map(({ stream, events }) =>
        store.append(stream, from === 0 ? 'no-stream' : from - 1, events.slice(from, from + piece)),
      ),
    );
  }
}

/** The memory along the way: what is in use when everything that can go has gone, and what the process takes. */
async function measure(work: Work, folder: string): Promise<void> {
  const samples: { readonly done: number; readonly rssMb: number; readonly heapUsedMb: number }[] = [];
  let nextMs = 0;
  const begun = nowMs();
  const { things, found } = await goThrough(work, folder, (done) => {
    if (nowMs() < nextMs) return;
    globalThis.gc?.();
    samples.push({ done, ...memoryIn(process.memoryUsage()) });
    // Collecting garbage takes its time: a twentieth of the whole between two looks leaves one for each tenth.
    nextMs = nowMs() + Math.max(10, (nowMs() - begun) / 20);
  });
  const seconds = (nowMs() - begun) / 1000;
  const last = samples.at(-1)?.done ?? 0;
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    samples.findLast(({ done }) => done <= Math.max(1, (last * (tenth + 1)) / 10)),
  );
  const line = (title: string, figures: readonly (number | undefined)[]): string =>
    `  ${title.padEnd(26)}${figures.map((figure) => String(figure ?? '').padStart(6)).join('')}`;
  say(`\n${work}: ${things}, ${found}, in ${seconds.toFixed(1)} s`);
  say(line('at each tenth', [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]));
  say(
    line(
      'heap in use (MB)',
      tenths.map((sample) => sample?.heapUsedMb),
    ),
  );
  say(
    line(
      'resident (MB)',
      tenths.map((sample) => sample?.rssMb),
    ),
  );
  say(`  highest resident ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

interface GoneThrough {
  readonly things: string;
  readonly found: string;
}

async function goThrough(work: Work, folder: string, onDone: OnDone): Promise<GoneThrough> {
  if (work === 'check') return check(folder, onDone);
  const register = await openRegister(folder);
  register.projector.start();
  await register.progress.settle(60_000);
  try {
    return work === 'audit' ? await audit(register, onDone) : await providerHistory(register, onDone);
  } finally {
    await register.close();
  }
}

async function check(folder: string, onDone: OnDone): Promise<GoneThrough> {
  const stores = openEmbeddedStores(folder, 'to-read');
  const { events, documents } = stores;
  const rows = await HistoryRows.open(documents);
  let [count, plans, findings, compared] = [0, 0, 0, 0];
  for await (const { passed, plan } of checkRegister(events, rows)) {
    count = passed;
    onDone(passed);
    if (!plan) continue;
    plans += 1;
    findings += plan.findings.length;
    compared += plan.isCompared ? 1 : 0;
  }
  await stores.close();
  return {
    things: `${count} events of ${plans} plans, ${compared} of them compared with the read model`,
    found: `${findings} findings`,
  };
}

const auditor: Caller = { role: 'auditor', name: 'Revisor', key: 'auditor' };
const reading = { caller: auditor, language: 'nb' } as const;

const audit = (register: BenchRegister, onDone: OnDone): Promise<GoneThrough> =>
  paged((page) => register.ask(new ListAudit({}, page, reading)), onDone);

function providerHistory(register: BenchRegister, onDone: OnDone): Promise<GoneThrough> {
  const providerId = castFor(register.keys).gp.providerId as ProviderId;
  return paged((page) => register.ask(new ListResponsibilityHistory({ providerId }, page, reading)), onDone);
}

async function paged(ask: (page: PageRequest) => Promise<unknown>, onDone: OnDone): Promise<GoneThrough> {
  let [items, pages, slowestMs] = [0, 0, 0];
  for (let page: PageRequest | null = { limit: pageSize }; page;) {
    const begun = nowMs();
    const { body } = (await ask(page)) as { readonly body: PageOf<unknown> };
    slowestMs = Math.max(slowestMs, nowMs() - begun);
    items += body.items.length;
    pages += 1;
    onDone(items);
    page = body.next && { limit: pageSize, after: body.next };
  }
  return { things: `${items} items on ${pages} pages`, found: `the slowest in ${slowestMs.toFixed(0)} ms` };
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

void main();
