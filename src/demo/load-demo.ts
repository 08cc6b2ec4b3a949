import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v5 as uuidv5 } from 'uuid';
import { untold } from '../application/ports/telemetry';
import { LOCAL_ISSUER } from '../application/ports/local-issuer';
import { travel } from '../application/processes/travel';
import { WhatFallsDue } from '../application/processes/what-falls-due';
import { hasEvents } from '../application/streams/has-events';
import { ProjectionProgress } from '../application/projections/projection-progress';
import { ScriptedClock } from '../infrastructure/clock/scripted-clock';
import { replaceFile } from '../infrastructure/keys/durable-file';
import { Metrics } from '../infrastructure/observability/metrics';
import { startRegister, stopRegister } from '../register';
import { paalsPlan } from './paals-plan';
import { registerUnits } from './register-units';
import { Session } from './session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Parts } from '../app.module';
import type { LocalIssuer } from '../application/ports/local-issuer';
import type { Api, Reply } from './session';

const namespace = 'c9a7a1de-55a1-5bb1-8e2e-3a7d7a0c6b12';

/**
 * Loads Pål's plan into an empty store, the clock standing at each row's date. Broken off in the middle it is taken up
 * again at the next start: every request has its own key, and what is there already is not done twice.
 */
export async function loadDemo(parts: Parts, say: (text: string) => void): Promise<void> {
  const marker = join(parts.configuration.dataDir, 'demo.json');
  const isBegun = existsSync(marker) && readFileSync(marker, 'utf8').includes('loading');
  if (!isBegun && (await hasEvents(parts.events))) return;
  const last = paalsPlan().at(-1);
  if (last && parts.clock.now() < last.at) {
    say(
      `The demo tells of what happened until ${last.at} and is left out: this machine's clock is before that.`,
    );
    return;
  }
  replaceFile(marker, '{"demo":"loading"}\n');
  const rows = paalsPlan();
  const [first] = rows;
  if (!first) return;
  const clock = new ScriptedClock(first.at);
  // What is played is no news of the running register: it is neither logged nor counted.
  const observability = { ...parts.observability, metrics: new Metrics(), telemetry: untold };
  const app = await startRegister({ ...parts, clock, movable: null, observability });
  await registerUnits(app);
  const session = new Session(apiWithin(app));
  for (const [index, row] of rows.entries()) {
    await travel(clock, row.at, app.get(ProjectionProgress), app.get(WhatFallsDue));
    await row.play(session);
    say(`Loading the demo: ${index + 1} of ${rows.length}`);
  }
  await stopRegister(app);
  replaceFile(marker, '{"demo":"loaded"}\n');
}

/** Requests to the API without a connection. Each waits until the read models show the one before. */
function apiWithin(app: NestFastifyApplication): Api {
  const issuer = app.get<LocalIssuer>(LOCAL_ISSUER);
  const progress = app.get(ProjectionProgress);
  let count = 0;
  return {
    async send(user, method, path, body): Promise<Reply> {
      count += 1;
      const { access_token: token } = await issuer.token({ user });
      await progress.settle(10_000);
      const response = await app.inject({
        method: method as 'GET',
        url: `/api/v1${path}`,
        headers: {
          authorization: `Bearer ${token}`,
          'idempotency-key': uuidv5(`request/${count}`, namespace),
        },
        ...(body && { payload: body }),
      });
      return { status: response.statusCode, body: response.json() };
    },
  };
}
