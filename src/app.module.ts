import { Global, Logger, Module } from '@nestjs/common';
import { projections } from '../projections';
import { deadlines } from '../projections/deadlines/deadlines.projection';
import { runnable } from '../projections/runner/runnable';
import { ApplicationModule } from './application/application.module';
import { CommandRunner } from './application/commands/command-runner';
import { CLOCK } from './application/ports/clock';
import { DEV_CLOCK } from './application/ports/dev-clock';
import { EVENT_STORE } from './application/ports/event-store';
import { faultText } from './kernel/fault';
import { KEYS } from './application/ports/keys';
import { METRICS } from './application/ports/metrics';
import { PROJECTION_CONTROL } from './application/ports/projection-control';
import { PROJECTOR } from './application/ports/projector';
import { READ_STORE } from './application/ports/read-store';
import { TELEMETRY } from './application/ports/telemetry';
import { ClockJourneys } from './application/processes/travel';
import { WhatFallsDue } from './application/processes/what-falls-due';
import { ProjectionOperations } from './application/projections/projection-operations';
import { ProjectionProgress } from './application/projections/projection-progress';
import { SETTINGS } from './application/settings';
import { measured } from './infrastructure/observability/measured-event-store';
import { watchProjections } from './infrastructure/observability/projection-gauges';
import { ProjectionLog } from './infrastructure/observability/projection-log';
import { identityOf } from './identity.providers';
import { HttpModule, ProbesModule } from './interfaces/http/http.module';
import type { DynamicModule, Provider } from '@nestjs/common';
import type { RunnerReport } from '../projections/runner/projection-runner';
import type { Clock } from './application/ports/clock';
import type { EventStore } from './application/ports/event-store';
import type { Keys } from './application/ports/keys';
import type { Projector, ProjectorEvents } from './application/ports/projector';
import type { ReadStore } from './application/ports/read-store';
import type { TickingClock } from './application/processes/travel';
import type { Configuration } from './configuration';
import type { Observability } from './infrastructure/observability/observability';
import type { PublicUrl } from './public-url';

/** What a register is put together from; the same parts can serve one application after another. */
export interface Parts {
  readonly configuration: Configuration;
  readonly publicUrl: PublicUrl;
  readonly events: EventStore;
  readonly documents: ReadStore;
  readonly keys: Keys;
  readonly clock: Clock;
  /** The same clock, where it may be moved. */
  readonly movable: TickingClock | null;
  readonly observability: Observability;
  /** Whoever runs the projections on these stores. */
  readonly projector: (told: ProjectorEvents) => Projector;
}

/** The ports with their adapters, for every other module. */
@Global()
@Module({})
class PortsModule {
  static with(parts: Parts): DynamicModule {
    const providers = [...portsOf(parts), ...identityOf(parts), ...processesOf(parts)];
    return {
      module: PortsModule,
      imports: [ApplicationModule],
      providers,
      exports: [
        ...providers.map((provider) => (provider as { readonly provide: symbol }).provide),
        ApplicationModule,
      ],
    };
  }
}

/** Here and in `identity.providers.ts` a port meets its adapter, and nowhere else. */
@Module({})
export class AppModule {
  static with(parts: Parts): DynamicModule {
    const outside = parts.configuration.role === 'projector' ? ProbesModule : HttpModule;
    return { module: AppModule, imports: [PortsModule.with(parts), ApplicationModule, outside] };
  }
}

function portsOf(parts: Parts): Provider[] {
  const { configuration, documents, keys, clock, observability } = parts;
  const events = measured(parts.events, observability.metrics);
  const log = new Logger('projections');
  const onFault = (projection: string, error: unknown): void => {
    log.error({ projection, error: faultText(error) });
  };
  const stores = { events, documents, clock, nowMs: Date.now, projections: runnable(projections) };
  const progress = new ProjectionProgress(stores);
  watchProjections(observability.metrics, events, progress);
  const faults = new ProjectionLog(observability.log);
  const onReport = (report: RunnerReport): void => {
    progress.take(report);
    faults.take(report);
  };
  const projector = parts.projector({ onReport, onFault });
  if (projector.look) progress.lookBy(projector.look.bind(projector));
  const control = new ProjectionOperations({
    ...stores,
    progress,
    nudge: projector.nudge.bind(projector),
  });
  return [
    { provide: EVENT_STORE, useValue: events },
    { provide: READ_STORE, useValue: documents },
    { provide: KEYS, useValue: keys },
    { provide: CLOCK, useValue: clock },
    { provide: SETTINGS, useValue: { isSyntheticOnly: configuration.issuer === 'local' } },
    { provide: ProjectionProgress, useValue: progress },
    { provide: PROJECTOR, useValue: projector },
    { provide: PROJECTION_CONTROL, useValue: control },
    { provide: TELEMETRY, useValue: observability.telemetry },
    { provide: METRICS, useValue: observability.metrics },
  ];
}

function processesOf({ documents, clock, movable }: Parts): Provider[] {
  const log = new Logger('processes');
  const onFault = (error: unknown): void => {
    log.error({ process: 'what-falls-due', error: faultText(error) });
  };
  return [
    {
      provide: WhatFallsDue,
      inject: [ProjectionProgress, CommandRunner, PROJECTOR],
      useFactory: (progress: ProjectionProgress, runner: CommandRunner, projector: Projector) =>
        new WhatFallsDue({
          progress,
          documents,
          clock,
          runner,
          isOurs: () => projector.isOurs(deadlines.name),
          onFault,
        }),
    },
    {
      provide: DEV_CLOCK,
      inject: [ProjectionProgress, WhatFallsDue],
      useFactory: (progress: ProjectionProgress, due: WhatFallsDue) =>
        movable && new ClockJourneys(movable, progress, due),
    },
  ];
}
