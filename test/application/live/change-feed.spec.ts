import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { ChangeFeed } from '../../../src/application/live/change-feed';
import { FollowPlan, FollowPlanQuery } from '../../../src/application/live/follow-plan.query';
import type { LiveEvent } from '../../../src/application/live/live-event';
import { accessStream, consentStream } from '../../../src/application/events/stream-kind';
import { ProjectionProgress } from '../../../src/application/projections/projection-progress';
import type { EventStore, Position } from '../../../src/application/ports/event-store';
import { StoreUnavailable } from '../../../src/application/ports/event-store';
import type { PatientId } from '../../../src/kernel/ids';
import { millisecondsOf } from '../../../src/kernel/instant';
import {
  embeddedRegister,
  eyeLie,
  gpBerg,
  nurseDahl,
  paal,
  patientId,
  runnable,
} from '../../support/embedded-register';
import { eventually } from '../../support/eventually';

/** The store with a count of who follows it, and a line that can be cut. */
class WatchedStore {
  followers = 0;
  begun = 0;
  #cut: AbortController = new AbortController();

  constructor(private readonly events: EventStore) {}

  /** What the register sees. */
  store(): Pick<EventStore, 'head' | 'subscribe'> {
    return {
      head: () => this.events.head(),
      subscribe: (...asked) => this.#follow(...asked),
    };
  }

  cut(): void {
    this.#cut.abort();
    this.#cut = new AbortController();
  }

  async *#follow(...[after, categories, signal]: Parameters<EventStore['subscribe']>) {
    const cut = this.#cut.signal;
    this.followers += 1;
    this.begun += 1;
    try {
      yield* this.events.subscribe(after, categories, AbortSignal.any([signal, cut]));
      if (cut.aborted) throw new StoreUnavailable();
    } finally {
      this.followers -= 1;
    }
  }
}

/** Counts who waits to read what he was told of. */
class WatchedProgress extends ProjectionProgress {
  waiting = 0;

  override async waitFor(...asked: Parameters<ProjectionProgress['waitFor']>): Promise<boolean> {
    this.waiting += 1;
    const isReached = await super.waitFor(...asked);
    this.waiting -= 1;
    return isReached;
  }
}

async function given() {
  const own = await embeddedRegister();
  const { register, clock, documents, planId } = own;
  const watched = new WatchedStore(own.events);
  const nowMs = (): number => millisecondsOf(clock.now());
  const projections = runnable();
  const progress = new WatchedProgress({ events: own.events, documents, clock, nowMs, projections });
  const feed = new ChangeFeed(watched.store(), progress, register.streams);
  const query = new FollowPlanQuery(register.policy, feed, register.streams, clock);
  /** The projections have come to the store's head. */
  const catchUp = async (...names: readonly string[]): Promise<void> => {
    const position = (await own.events.head()) as Position;
    for (const projection of names) {
      progress.take({
        ...{ projection, state: 'live', generation: 1, position, hasCaughtUp: true },
        ...{ isLeading: true, behindSinceMs: null, parked: [] },
      });
    }
  };
  const follow = async (caller = gpBerg) => {
    const told: LiveEvent[] = [];
    let isOver = false;
    const following: Subscription = (await query.execute(new FollowPlan(planId, caller))).subscribe({
      next: (event) => told.push(event),
      complete: () => (isOver = true),
    });
    return {
      told,
      isOver: () => isOver,
      leave: () => {
        following.unsubscribe();
      },
    };
  };
  const comment = (text: string) => register.ask(planId, paal, { type: 'CommentOnPlan', text });
  return {
    ...own,
    watched,
    progress,
    feed,
    catchUp,
    follow,
    comment,
    show: () => catchUp('plan-view', 'audit-trail'),
  };
}

const revisions = (told: readonly LiveEvent[]): readonly unknown[] =>
  told.map((event) => (event.kind === 'changed' ? event.revision : event.kind));

// That a line was cut is told to the log.
beforeAll(() => {
  Logger.overrideLogger(false);
});

describe('the change feed', () => {
  it('tells nobody before the plan and its history show the change', async () => {
    const { follow, comment, catchUp, show, feed } = await given();
    await show();
    const berg = await follow();
    await eventually('the present is told', () => berg.told.length === 1);
    const { revision } = await comment('Ny');
    await catchUp('plan-view');
    const other = await follow(paal);
    expect(berg.told).toHaveLength(1);
    expect(other.told).toHaveLength(0);
    await catchUp('audit-trail');
    await eventually('the change is told', () => berg.told.length === 2 && other.told.length === 1);
    expect([revisions(berg.told).at(-1), revisions(other.told)]).toEqual([revision, [revision]]);
    feed.onModuleDestroy();
  });
  it('tells once of what came while the read models were behind: the newest', async () => {
    const { follow, comment, show, feed } = await given();
    await show();
    const berg = await follow();
    await eventually('the present is told', () => berg.told.length === 1);
    for (const text of ['Én', 'To', 'Tre']) await comment(text);
    const { revision } = await comment('Fire');
    await show();
    await eventually('the newest is told', () => revisions(berg.told).at(-1) === revision);
    expect(berg.told.length).toBeLessThanOrEqual(3);
    feed.onModuleDestroy();
  });
  it('follows the store once for all who look on, and not at all when nobody does', async () => {
    const { follow, show, watched, feed } = await given();
    await show();
    const all = await Promise.all([gpBerg, paal, gpBerg].map((caller) => follow(caller)));
    await eventually('all are told', () => all.every(({ told }) => told.length === 1));
    expect([watched.followers, watched.begun]).toEqual([1, 1]);
    for (const { leave } of all) leave();
    await eventually('nobody follows', () => watched.followers === 0);
    const again = await follow();
    await eventually('the present is told', () => again.told.length === 1);
    expect(watched.begun).toBe(2);
    feed.onModuleDestroy();
  });
  it('lets everyone go where the store cannot be followed, to begin anew', async () => {
    const { follow, comment, show, watched, feed } = await given();
    await show();
    const berg = await follow();
    await eventually('the present is told', () => berg.told.length === 1);
    watched.cut();
    await eventually('he is let go', berg.isOver);
    const { revision } = await comment('Mens linjen var brutt');
    await show();
    const again = await follow();
    await eventually('he has caught up', () => revisions(again.told)[0] === revision);
    feed.onModuleDestroy();
  });
  it('waits for nothing any more when all have left, though the read models stand still', async () => {
    const { follow, comment, show, progress, feed } = await given();
    await show();
    const berg = await follow();
    await eventually('the present is told', () => berg.told.length === 1);
    await comment('Ny');
    const late = await follow(paal);
    await eventually('the change and the present are waited for', () => progress.waiting > 0);
    for (const { leave } of [berg, late]) leave();
    await eventually('nobody waits', () => progress.waiting === 0);
    feed.onModuleDestroy();
  });
  it('goes on for all others after an event that it cannot make anything of', async () => {
    const { follow, comment, show, events, feed } = await given();
    await show();
    const berg = await follow();
    await eventually('the present is told', () => berg.told.length === 1);
    const unknown = { id: randomUUID(), type: 'PractitionerEnchanted', data: {}, metadata: {} };
    await events.append(consentStream('another' as PatientId), 'no-stream', [unknown]);
    const { revision } = await comment('Etterpå');
    await show();
    await eventually('he is told', () => revisions(berg.told).at(-1) === revision);
    expect(berg.isOver()).toBe(false);
    feed.onModuleDestroy();
  });
  it('is over when the register stops, also for those who still wait to be told', async () => {
    const { follow, feed } = await given();
    const berg = await follow();
    feed.onModuleDestroy();
    await eventually('he is let go', berg.isOver);
    expect(berg.told).toEqual([]);
  });
});

describe('who follows a plan', () => {
  it('is let go at once when the patient shuts him out, whatever the read models show', async () => {
    const { follow, show, register, planId, feed } = await given();
    await register.ask(planId, gpBerg, {
      ...{ type: 'AddCareTeamMember', role: 'team' },
      party: { kind: 'provider', providerId: nurseDahl.unit?.providerId as never },
    });
    await show();
    const dahl = await follow(nurseDahl);
    const berg = await follow();
    await eventually('both are told', () => dahl.told.length === 1 && berg.told.length === 1);
    await register.block(nurseDahl);
    await eventually('she is let go', dahl.isOver);
    expect([revisions(dahl.told).at(-1), berg.told.length, berg.isOver()]).toEqual(['closed', 1, false]);
    feed.onModuleDestroy();
  });
  it('is refused where he may not know what changes in it', async () => {
    const { follow } = await given();
    await expect(follow(eyeLie)).rejects.toMatchObject({ code: 'forbidden' });
  });
  it('leaves nothing in the patient’s access log', async () => {
    const { follow, show, comment, events, feed } = await given();
    await show();
    const berg = await follow();
    await comment('Ny');
    await show();
    await eventually('he is told', () => berg.told.length >= 1);
    expect(await events.headOf(accessStream(patientId))).toBeNull();
    feed.onModuleDestroy();
  });
});
