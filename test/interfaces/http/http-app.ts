import { Global, Module } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { Caller } from '../../../src/application/access/caller';
import { Callers } from '../../../src/application/access/callers';
import { AUTHENTICATION, Unauthenticated } from '../../../src/application/ports/authentication';
import type { TokenUse } from '../../../src/application/ports/authentication';
import { CLOCK } from '../../../src/application/ports/clock';
import { DEV_CLOCK } from '../../../src/application/ports/dev-clock';
import { EVENT_STORE } from '../../../src/application/ports/event-store';
import { KEYS } from '../../../src/application/ports/keys';
import { LOCAL_ISSUER } from '../../../src/application/ports/local-issuer';
import { PORTAL_LOGIN } from '../../../src/application/ports/portal-login';
import { PROJECTION_CONTROL } from '../../../src/application/ports/projection-control';
import { METRICS } from '../../../src/application/ports/metrics';
import { TELEMETRY, untold } from '../../../src/application/ports/telemetry';
import { READ_STORE } from '../../../src/application/ports/read-store';
import { ScriptedClock } from '../../../src/infrastructure/clock/scripted-clock';
import { FileKeys } from '../../../src/infrastructure/keys/file-keys';
import { configureHttp, httpAdapter } from '../../../src/interfaces/http/configure-http';
import { HttpModule } from '../../../src/interfaces/http/http.module';
import type { Instant } from '../../../src/kernel/instant';
import { temporaryFolder } from '../../support/temporary-folder';

// Jest below Node 24.9 cannot load the ES modules that @fastify/static needs; it only serves Swagger UI's own files.
jest.mock('@fastify/static', () => (_: unknown, __: unknown, done: () => void) => {
  done();
});

export const id = (n: number): string => `5f0c7f3e-1111-4111-8111-${String(n).padStart(12, '0')}`;

/** The application behind the interface, as far as the interface can tell: it answers what a test says. */
export class FakeApplication {
  readonly asked: unknown[] = [];
  answer: (message: object) => unknown = () => {
    throw new Error('no answer was set');
  };
  readonly callers: Readonly<Record<string, Caller>> = {
    berg: { role: 'practitioner', name: 'Berit Berg', key: 'practitioner/berg' },
    lie: { role: 'practitioner', name: 'Lars Lie', key: 'practitioner/lie' },
    ruud: { role: 'operator', name: 'Ola Ruud', key: 'operator/ruud' },
  };
  readonly uses: TokenUse[] = [];
  readonly ports: Record<symbol, unknown> = {};

  readonly ask = (message: object): Promise<unknown> => {
    this.asked.push(message);
    return Promise.resolve(message).then((asked) => this.answer(asked));
  };

  get lastAsked(): Record<string, unknown> {
    return this.asked.at(-1) as Record<string, unknown>;
  }
}

/** The instant at which every test takes place. */
const now = '2026-01-12T08:00:00.000Z' as Instant;
const keys = FileKeys.open(FileKeys.pathIn(temporaryFolder()));

export async function startHttp(
  fake: FakeApplication,
  portal: string | null = null,
): Promise<NestFastifyApplication> {
  const port = (provide: symbol) => ({ provide, useValue: fake.ports[provide] ?? null });
  const providers = [
    {
      provide: AUTHENTICATION,
      useValue: {
        identify: (use: TokenUse) => {
          fake.uses.push(use);
          const user = /^(?:Bearer|DPoP) (\w+)$/.exec(use.authorization ?? '')?.[1];
          if (!user || !fake.callers[user]) return Promise.reject(new Unauthenticated());
          return Promise.resolve({ role: 'practitioner', name: user, clientId: 'journal-x' });
        },
      },
    },
    {
      provide: Callers,
      useValue: { resolve: ({ name }: { name: string }) => Promise.resolve(fake.callers[name]) },
    },
    { provide: KEYS, useValue: keys },
    { provide: CLOCK, useValue: new ScriptedClock(now) },
    { provide: TELEMETRY, useValue: fake.ports[TELEMETRY] ?? untold },
    ...[EVENT_STORE, READ_STORE, PROJECTION_CONTROL, LOCAL_ISSUER, PORTAL_LOGIN, DEV_CLOCK, METRICS].map(
      port,
    ),
  ];
  @Global()
  @Module({ providers, exports: providers.map(({ provide }) => provide) })
  class Ports {}
  const testing = await Test.createTestingModule({ imports: [Ports, HttpModule] }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(httpAdapter());
  app.useLogger(false);
  configureHttp(app, { portal });
  // The buses' own dispatch is Nest's; here every message goes to the fake application.
  for (const bus of [CommandBus, QueryBus]) app.get(bus, { strict: false }).execute = fake.ask;
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

export const outcome = { revision: 7, position: '0001/0002', created: true, id: id(99) };
export const fresh = { position: '0001/0002', ageSeconds: 0, incomplete: false };

interface Sent {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly payload?: string | object;
}

/** Sends with what every request has; an undefined header is left out. */
export async function send(app: NestFastifyApplication, { method, url, headers, payload }: Sent) {
  const always: Readonly<Record<string, string | undefined>> = {
    authorization: 'Bearer berg',
    ...(method !== 'GET' && { 'idempotency-key': id(1) }),
    ...(typeof payload === 'string' && { 'content-type': 'application/json' }),
  };
  const response = await app.inject({
    method,
    url,
    headers: Object.fromEntries(
      Object.entries({ ...always, ...headers }).filter(([, value]) => value !== undefined),
    ),
    ...(payload !== undefined && { payload }),
  });
  const json = String(response.headers['content-type']).includes('json')
    ? response.json<Record<string, unknown>>()
    : {};
  return { status: response.statusCode, headers: response.headers, json, text: response.body };
}
