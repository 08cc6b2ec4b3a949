import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Api, practitioners } from './api';
import { Clients } from './clients';
import { Dice } from './dice';
import { newcomer } from './moves/plans';
import { answersAreKept } from './promises/answers';
import { everyEffectIsThereOnce, plansIn } from './promises/plans';
import { readModelsCatchUp, readModelsEqualARebuild } from './promises/read-models';
import { everySubjectHasExactlyOne } from './promises/responsibility';
import {
  everyCommandIsThereOnce,
  everyOfferIsAnsweredOnce,
  eventsIn,
  isStoredIn,
  nothingAcknowledgedIsLost,
  streamsHold,
} from './promises/streams';
import { startRegister } from './register-process';
import { World } from './world';
import type { Outcomes } from './promises/answers';
import type { RegisterProcess } from './register-process';
import type { Sent } from './command';

export interface Report {
  readonly seed: number;
  readonly clients: number;
  readonly killedAfterMs: number;
  readonly sent: number;
  readonly unanswered: number;
  /** Of those without an answer: what the register had stored when it was killed. */
  readonly stored: number;
  readonly done: number;
  readonly events: number;
  readonly violations: readonly string[];
}

const firstPatients = 4;
const longestWaitMs = 200;

/** One life of a register: it is filled, put under load, killed, started again, and asked whether it kept its promises. */
export async function tortureRound(seed: number): Promise<Report> {
  const dice = new Dice(seed);
  const folder = mkdtempSync(join(tmpdir(), 'sammen-torture-'));
  try {
    const api = new Api('');
    const plan = { clients: dice.between(32, 64), killedAfterMs: dice.between(50, 800) };
    const { sent, faults } = await loadAndKill(folder, api, dice, plan);
    const survived = await eventsIn(folder);
    const after = await startAndCheck(folder, api, sent);
    const events = await eventsIn(folder);
    const violations = [
      ...faults,
      ...nothingAcknowledgedIsLost(survived, sent),
      ...after.violations,
      ...streamsHold(events),
      ...everyCommandIsThereOnce(events, after.outcomes),
      ...everyOfferIsAnsweredOnce(events),
    ];
    const unanswered = sent.filter(({ answer }) => answer === null).map(({ command }) => command);
    return {
      ...plan,
      seed,
      sent: sent.length,
      unanswered: unanswered.length,
      stored: unanswered.filter(isStoredIn(survived)).length,
      done: after.outcomes.done.length,
      events: events.length,
      violations,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the clients sent until the process was killed under them, and what they should never have been answered. */
const loadAndKill = (
  folder: string,
  api: Api,
  dice: Dice,
  { clients: count, killedAfterMs }: Pick<Report, 'clients' | 'killedAfterMs'>,
): Promise<{ readonly sent: readonly Sent[]; readonly faults: readonly string[] }> =>
  withRegister(folder, api, async (register) => {
    const world = new World();
    const clients = new Clients(api, world);
    for (let n = 0; n < firstPatients; n += 1) world.agenda.push(newcomer(world, dice));
    await clients.prepare(dice);
    await api.signIn([
      ...practitioners.map(({ user }) => user),
      ...world.plans.map(({ patient }) => patient),
    ]);
    const work = clients.work(count, dice);
    await delay(killedAfterMs);
    if (dice.isLucky(0.5)) await Promise.race([clients.nextAnswer(), delay(longestWaitMs)]);
    clients.stop();
    await register.kill();
    await work;
    return { sent: clients.sent, faults: [...clients.faults, ...register.complaints] };
  });

/** The promises that are kept over HTTP. */
const startAndCheck = (
  folder: string,
  api: Api,
  sent: readonly Sent[],
): Promise<{ readonly outcomes: Outcomes; readonly violations: readonly string[] }> =>
  withRegister(folder, api, async (register) => {
    const behind = await readModelsCatchUp(api);
    const outcomes = await answersAreKept(api, sent);
    const behindAgain = await readModelsCatchUp(api);
    const inApi = [
      ...(await everyEffectIsThereOnce(api, outcomes.done)),
      ...(await everySubjectHasExactlyOne(api, plansIn(outcomes.done))),
      ...(await readModelsEqualARebuild(api)),
    ];
    await register.stop();
    const violations = [...behind, ...outcomes.violations, ...behindAgain, ...inApi];
    return { outcomes, violations: [...violations, ...register.complaints] };
  });

/** Whatever comes of the work, no process is left behind. */
async function withRegister<Result>(
  folder: string,
  api: Api,
  work: (register: RegisterProcess) => Promise<Result>,
): Promise<Result> {
  const register = await startRegister(folder);
  api.url = register.url;
  try {
    return await work(register);
  } finally {
    await register.kill();
  }
}
