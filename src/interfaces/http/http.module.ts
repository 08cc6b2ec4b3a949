import { Module } from '@nestjs/common';
import type { Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, RouterModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ApiModule } from './api.module';
import { AuthenticationGuard } from './conventions/authentication.guard';
import { Cursors } from './conventions/cursors';
import { KnownRoutes } from './conventions/known-routes';
import { ProblemFilter } from './conventions/problem.filter';
import { RouteGuard } from './conventions/route.guard';
import { SentPipe } from './conventions/sent.pipe';
import { DevController } from './dev/dev.controller';
import { HealthController } from './health/health.controller';
import { SessionController } from './session/session.controller';
import { Sessions } from './session/sessions';
import { MetricsController } from './metrics/metrics.controller';

const conventions: Provider[] = [
  Sessions,
  Cursors,
  KnownRoutes,
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_GUARD, useClass: AuthenticationGuard },
  { provide: APP_GUARD, useClass: RouteGuard },
  { provide: APP_PIPE, useClass: SentPipe },
];

/** The HTTP API. The ports that it needs come from a global module of the composition root. */
@Module({
  imports: [CqrsModule, ApiModule, RouterModule.register([{ path: 'api/v1', module: ApiModule }])],
  controllers: [HealthController, MetricsController, SessionController, DevController],
  providers: conventions,
})
export class HttpModule {}

/** What a process answers that people do not use. */
@Module({ controllers: [HealthController], providers: conventions })
export class ProbesModule {}
