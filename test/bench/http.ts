import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { BareAppend } from './bare-append';
import { routine } from './histories';
import { Connection } from './http-client';
import { beside, loop, median, paced, pooled, randomNumbers, speedOf } from './measure';
import { Progress } from './progress';
import { startServer } from './server';
import type { Plan } from './histories';
import type { HttpAnswer } from './http-client';
import type { Memory, Speed, Timings } from './measure';
import type { BareAppends } from './bare-append';

export interface HttpFigures {
  readonly at1: Speed;
  readonly at64: Speed;
  /** Half as many a second as 64 connections reach, whatever the answers take. */
  readonly halfPace: Speed;
  readonly append: { readonly alone: Speed; readonly together: Speed };
  /** The commands' p99 to that of the bare appends of the same round; medians. */
  readonly p99Ratios: {
    readonly toAlone: number;
    readonly toTogether: number;
    readonly halfPaceToAlone: number;
    readonly halfPaceToTogether: number;
  };
  /** The plan's view, while 64 connections write as fast as they can, at half that pace, and while nobody writes. */
  readonly readsAt64: Speed;
  readonly readsHalfPace: Speed;
  readonly readsQuiet: Speed;
  /** How long after the last of the writes at 64 every read model had it. */
  readonly behindMs: number;
  readonly memoryAtStart: Memory;
  readonly memoryAtEnd: Memory;
}

const rounds = 5;
const atOnce = 64;
const readers = 4;

interface Round {
  readonly appends: BareAppends;
  readonly readsQuiet: Timings;
  readonly at1: Timings;
  readonly at64: Timings;
  readonly behindMs: number;
  readonly halfPace: Timings;
  readonly readsHalfPace: Timings;
  readonly readsAt64: Timings;
}

export async function httpLine(folder: string, plans: readonly Plan[]): Promise<HttpFigures> {
  const progress = new Progress('commands and reads over HTTP');
  const server = await startServer(folder);
  const open = (count: number) =>
    Promise.all(Array.from({ length: count }, () => Connection.open(server.port)));
  const [writers, reading, [watch]] = [await open(atOnce), await open(readers), await open(1)];
  if (!watch) throw new Error('There is no connection to watch the projections by');
  const api = await apiOf(watch, plans);
  await api.caughtUp(watch);
  const memoryAtStart = await server.memory();
  const bare = new BareAppend(folder);
  const write = (worker: number) => api.write(writers[worker % atOnce] ?? watch);
  const read = (worker: number) => api.read(reading[worker % readers] ?? watch);
  const done: Round[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const appends = await bare.measure();
    const readsQuiet = await loop(1, 300, read);
    const at1 = await loop(1, 300, write);
    const at64 = await loop(atOnce, 64 * 40, write);
    const behindMs = await api.caughtUp(watch);
    const pacing = paced(speedOf(at64).perSecond / 2, 1_000, write);
    const readsHalfPace = await besides(pacing, read);
    await api.caughtUp(watch);
    const readsAt64 = await besides(loop(atOnce, 64 * 20, write), read);
    await api.caughtUp(watch);
    progress.show((round + 1) / (rounds + 1));
    // The first round only warms up.
    if (round > 0)
      done.push({
        appends,
        readsQuiet,
        at1,
        at64,
        behindMs,
        halfPace: await pacing,
        readsHalfPace,
        readsAt64,
      });
  }
  const memoryAtEnd = await server.memory();
  for (const connection of [...writers, ...reading, watch]) connection.close();
  bare.close();
  await server.stop();
  return { ...figuresOf(done), memoryAtStart, memoryAtEnd };
}

function figuresOf(done: readonly Round[]): Omit<HttpFigures, 'memoryAtStart' | 'memoryAtEnd'> {
  const all = (timings: (round: Round) => Timings): Speed => pooled(done.map(timings));
  const ratio = (of: (round: Round) => Timings, to: (round: Round) => Timings): number =>
    median(done.map((round) => speedOf(of(round)).p99Ms / speedOf(to(round)).p99Ms));
  const alone = (round: Round) => round.appends.alone;
  const together = (round: Round) => round.appends.together;
  const at64 = (round: Round) => round.at64;
  const halfPace = (round: Round) => round.halfPace;
  return {
    at1: all(({ at1 }) => at1),
    at64: all(at64),
    halfPace: all(halfPace),
    append: { alone: all(alone), together: all(together) },
    p99Ratios: {
      toAlone: ratio(at64, alone),
      toTogether: ratio(at64, together),
      halfPaceToAlone: ratio(halfPace, alone),
      halfPaceToTogether: ratio(halfPace, together),
    },
    readsAt64: all(({ readsAt64 }) => readsAt64),
    readsHalfPace: all(({ readsHalfPace }) => readsHalfPace),
    readsQuiet: all(({ readsQuiet }) => readsQuiet),
    behindMs: median(done.map(({ behindMs }) => behindMs)),
  };
}

async function besides(other: Promise<unknown>, read: (worker: number) => Promise<unknown>) {
  const parts = await Promise.all(
    Array.from({ length: readers }, (_, worker) => beside(other, 2, () => read(worker))),
  );
  return {
    latencies: parts.flatMap(({ latencies }) => latencies),
    elapsedMs: Math.max(...parts.map(({ elapsedMs }) => elapsedMs)),
  };
}

interface Api {
  write(connection: Connection): Promise<unknown>;
  read(connection: Connection): Promise<unknown>;
  /** Milliseconds until no projection is behind. */
  caughtUp(connection: Connection): Promise<number>;
}

async function apiOf(connection: Connection, plans: readonly Plan[]): Promise<Api> {
  const authorization = `Authorization: Bearer ${await token(connection, 'gp-berg')}\r\n`;
  const operator = `Authorization: Bearer ${await token(connection, 'operator-ruud')}\r\n`;
  const random = randomNumbers(3);
  const pick = (): Plan => plans[random(plans.length)] as Plan;
  let turn = 0;
  return {
    write: async (writer) => {
      const { path, body } = requestFor(pick(), (turn += 1));
      expectGood(
        await writer.ask(
          'POST',
          path,
          `${authorization}Idempotency-Key: ${randomUUID()}\r\n`,
          JSON.stringify(body),
        ),
      );
    },
    read: async (reader) =>
      expectGood(await reader.ask('GET', `/api/v1/plans/${pick().planId}`, authorization, '')),
    caughtUp: async (reader) => {
      const begun = Date.now();
      for (;;) {
        const { body } = expectGood(await reader.ask('GET', '/api/v1/projections', operator, ''));
        const states = [...body.matchAll(/"lag":\{"events":(\d+)/g)].map(([, events]) => Number(events));
        if (states.length > 0 && states.every((events) => events === 0)) return Date.now() - begun;
        await pause(10);
      }
    },
  };
}

async function token(connection: Connection, user: string): Promise<string> {
  const { body } = expectGood(await connection.ask('POST', '/dev/token', '', JSON.stringify({ user })));
  return (JSON.parse(body) as { readonly access_token: string }).access_token;
}

function requestFor(plan: Plan, turn: number): { readonly path: string; readonly body: object } {
  const place = `/api/v1/plans/${plan.planId}`;
  const command = routine(plan, turn, new Date(Date.now() - 1_000).toISOString() as never);
  switch (command.type) {
    case 'RecordPerformance': {
      const { type: _, measureId, ...body } = command;
      return { path: `${place}/measures/${measureId}/performances`, body };
    }
    case 'ReportObservation':
      return {
        path: `${place}/observations`,
        body: { ...command.observation, at: command.at },
      };
    case 'AssessGoal': {
      const { type: _, goalId, ...body } = command;
      return { path: `${place}/goals/${goalId}/achievement`, body };
    }
    default:
      throw new Error(`${command.type} is not among the bench's commands`);
  }
}

function expectGood(answer: HttpAnswer): HttpAnswer {
  if (answer.status >= 300) throw new Error(`The server answered ${answer.status} ${answer.body}`);
  return answer;
}
