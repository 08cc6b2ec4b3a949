import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { WhatFallsDue } from './application/processes/what-falls-due';
import { ProjectionProgress } from './application/projections/projection-progress';
import { PROJECTOR } from './application/ports/projector';
import { NestLog } from './infrastructure/observability/nest-log';
import { configureHttp, httpAdapter } from './interfaces/http/configure-http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Parts } from './app.module';
import type { Projector } from './application/ports/projector';

/** Whoever reads at once is answered, where the read models are there; while they are built anew nobody waits for them. */
const firstReadsMs = 5_000;

/** The whole register in this process, its projections and processes running. It listens to nobody yet. */
export async function startRegister(parts: Parts): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), httpAdapter(), {
    logger: new NestLog(parts.observability.log),
    abortOnError: false,
  });
  configureHttp(app, { portal: parts.configuration.portal });
  app.get<Projector>(PROJECTOR).start();
  app.get(WhatFallsDue).start();
  await app.init();
  await app.get(ProjectionProgress).begun(firstReadsMs);
  return app;
}

/** Requests that have begun are answered first; then nothing is under way any more. The stores stay open. */
export async function stopRegister(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  // Node closes the connections that are idle when it is told to; those that become so later would live for a minute.
  const closing = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  try {
    await app.close();
  } finally {
    clearInterval(closing);
  }
  await app.get(WhatFallsDue).stop();
  await app.get<Projector>(PROJECTOR).stop();
}
