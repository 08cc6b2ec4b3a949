import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AppModule } from '../../src/app.module';
import { ChangePlan } from '../../src/application/commands/messages';
import { PROJECTION_CONTROL } from '../../src/application/ports/projection-control';
import { PROJECTOR } from '../../src/application/ports/projector';
import { ProjectionProgress } from '../../src/application/projections/projection-progress';
import { ReadChanges, ReadPastPlan, ReadPlan } from '../../src/application/queries/messages';
import { readConfiguration } from '../../src/configuration';
import { registerUnits } from '../../src/demo/register-units';
import { openParts } from '../../src/open-parts';
import { httpAdapter } from '../../src/interfaces/http/configure-http';
import { routine } from './histories';
import { callerFor } from './seed';
import type { Caller } from '../../src/application/access/caller';
import type { EventStore } from '../../src/application/ports/event-store';
import type { ProjectionControl } from '../../src/application/ports/projection-control';
import type { Scalar } from '../../src/application/ports/read-store';
import type { Projector } from '../../src/application/ports/projector';
import type { Keys } from '../../src/application/ports/keys';
import type { Changes } from '../../src/application/queries/changes.query';
import type { Answer, PageRequest } from '../../src/application/queries/answer';
import type { PlanMoment } from '../../src/application/queries/messages';
import type { Plan } from './histories';

export const eventsFile = (folder: string): string => join(folder, 'events.sqlite');

/** The register's own modules in this process, over the bench's folder. Its projections stand still until the projector is started. */
export interface BenchRegister {
  readonly events: EventStore;
  readonly keys: Keys;
  readonly projector: Projector;
  readonly progress: ProjectionProgress;
  readonly control: ProjectionControl;
  /** A command of a practitioner on a plan, by the command bus. */
  change(plan: Plan, turn: number): Promise<unknown>;
  /** The plan's view, by the query bus. */
  read(plan: Plan): Promise<unknown>;
  /** The plan as it stood, by the query bus. */
  readPast(plan: Plan, moment: PlanMoment): Promise<unknown>;
  /** A page of what has changed in the plan since a revision, by the query bus; answers where the next one begins. */
  changes(plan: Plan, since: number, page: PageRequest): Promise<readonly Scalar[] | null>;
  /** Any query, by the query bus. */
  ask(query: object): Promise<unknown>;
  close(): Promise<void>;
}

export async function openRegister(folder: string): Promise<BenchRegister> {
  const configuration = readConfiguration({ DATA_DIR: folder, DEMO: 'off', LOG_LEVEL: 'warn' });
  const { parts, close } = await openParts(configuration);
  const app = await NestFactory.create(AppModule.with(parts), httpAdapter(), {
    logger: false,
  });
  await app.init();
  await registerUnits(app);
  const commands = app.get(CommandBus);
  const queries = app.get(QueryBus);
  const caller = callerFor('gp-berg', parts.keys);
  const projector = app.get<Projector>(PROJECTOR);
  return {
    events: parts.events,
    keys: parts.keys,
    projector,
    progress: app.get(ProjectionProgress),
    control: app.get<ProjectionControl>(PROJECTION_CONTROL),
    change: (plan, turn) => commands.execute(commandFor(plan, turn, caller)),
    read: ({ planId }) => queries.execute(new ReadPlan(planId, { caller, language: 'nb' })),
    readPast: ({ planId }, moment) =>
      queries.execute(new ReadPastPlan(planId, moment, { caller, language: 'nb' })),
    changes: async ({ planId }, since, page) => {
      const reading = { caller, language: 'nb' } as const;
      const query = new ReadChanges(planId, since, page, reading);
      const { body } = await queries.execute<ReadChanges, Answer<Changes>>(query);
      return body.next;
    },
    ask: (query) => queries.execute(query),
    close: async () => {
      await app.close();
      await projector.stop();
      await close();
    },
  };
}

function commandFor(plan: Plan, turn: number, caller: Caller): ChangePlan {
  const intent = routine(plan, turn, new Date().toISOString() as never) as ChangePlan['intent'];
  const idempotencyKey = randomUUID();
  // What the interface adds to every command: a keyed hash of the request, and where it came from.
  const fingerprint = idempotencyKey.replaceAll('-', '').repeat(2);
  return new ChangePlan(plan.planId, intent, {
    caller,
    idempotencyKey,
    fingerprint,
    correlationId: randomUUID(),
    sourceSystem: 'sammen-bench',
  });
}
