import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { FakeApplication, id, send, startHttp } from './http-app';

type Json = Record<string, unknown>;
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Json;
  }[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Record<string, { readonly schema: Json }>;
  };
  readonly responses: Record<string, Json>;
  readonly security?: readonly Json[];
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    readonly schemas: Record<string, Json>;
    readonly responses: Json;
    readonly securitySchemes: Json;
  };
}

const fake = new FakeApplication();
let app: NestFastifyApplication;
let document: Document;
let operations: readonly { readonly path: string; readonly method: string; readonly operation: Operation }[];
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
addFormats(ajv);
ajv.addVocabulary(['components']);

beforeAll(async () => {
  app = await startHttp(fake);
  const { json } = await send(app, {
    method: 'GET',
    url: '/api/openapi.json',
    headers: { authorization: '' },
  });
  document = json as unknown as Document;
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  ajv.addSchema({ $id: 'api', components: { schemas: document.components.schemas } }, 'api', false, false);
});
afterAll(() => app.close());

const schemaOf = (name: string) => ajv.compile({ $ref: `api#/components/schemas/${name}` });

describe('the OpenAPI document', () => {
  it('is 3.1 and has the routes that are promised, and no other', () => {
    expect(document.openapi).toBe('3.1.0');
    const routes = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`).sort();
    expect(routes).toEqual(promised);
  });
  it('resolves every reference', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    const known = { ...document.components } as unknown as Record<string, Json>;
    expect(refs.length).toBeGreaterThan(100);
    expect(refs.filter(([, kind, name]) => !known[String(kind)]?.[String(name)]).map(([ref]) => ref)).toEqual(
      [],
    );
  });
  it('has schemas that are JSON Schema', () => {
    for (const name of Object.keys(document.components.schemas))
      expect(schemaOf(name)).toBeInstanceOf(Function);
  });
  it('allows no field that it does not name', () => {
    const open = Object.entries(document.components.schemas).filter(([, schema]) => findOpen(schema));
    expect(open.map(([name]) => name)).toEqual([]);
  });
  it('tells each operation apart, and shows every part of its address', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations) {
      const inPath = operation.parameters
        .filter((parameter) => parameter.in === 'path')
        .map(({ name }) => name);
      expect(inPath.sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
    }
  });
  it('has a schema for each answer and a problem for each refusal', () => {
    for (const { operation } of operations) {
      for (const [status, response] of Object.entries(operation.responses)) {
        if (Number(status) >= 400) expect(response).toEqual({ $ref: '#/components/responses/Problem' });
        else
          expect(Object.values(response['content'] as Json)).toContainEqual({
            schema: expect.anything() as Json,
          });
      }
    }
  });
  it('asks for an Idempotency-Key on every command, and nowhere else', () => {
    const withKey = operations.filter(({ operation }) =>
      operation.parameters.some(({ name }) => name === 'Idempotency-Key'),
    );
    const without = operations
      .filter(({ method }) => method !== 'get')
      .filter((one) => !withKey.includes(one));
    expect(without.map(({ path }) => path).sort()).toEqual([
      '/api/v1/patients/_lookup',
      '/api/v1/projections/{name}/cancel',
      '/api/v1/projections/{name}/compare',
      '/api/v1/projections/{name}/rebuild',
      '/api/v1/projections/{name}/rollback',
      '/api/v1/projections/{name}/switch',
      '/api/v1/projections/{name}/verify',
      '/dev/clock',
      '/dev/token',
      '/session',
      '/session',
    ]);
  });
  it('offers If-Match and an ETag where it is a plan’s revision, and nowhere else', () => {
    const commands = operations.filter(({ operation }) => hasHeader(operation, 'Idempotency-Key'));
    const withoutIfMatch = commands.filter(({ operation }) => !hasHeader(operation, 'If-Match'));
    expect(withoutIfMatch.map(({ path }) => path).sort()).toEqual([...besidePlans, '/api/v1/plans'].sort());
    const withoutEtag = commands.filter(
      ({ operation }) => !JSON.stringify(operation.responses).includes('"ETag"'),
    );
    expect(withoutEtag.map(({ path }) => path).sort()).toEqual(besidePlans);
    const reads = operations.filter((one) => !commands.includes(one));
    expect(reads.filter(({ operation }) => hasHeader(operation, 'If-Match'))).toEqual([]);
  });
  it('asks for a token everywhere under /api', () => {
    const open = operations
      .filter(({ operation }) => operation.security?.length === 0)
      .map(({ path }) => path);
    expect(open.every((path) => !path.startsWith('/api/'))).toBe(true);
  });
  it('has no trace of how it was made', () => {
    expect(JSON.stringify(document)).not.toMatch(/x-route|"\$id"|definitions/);
  });
});

describe('the schemas of the bodies', () => {
  it.each([
    [
      'OpenPlanBody',
      { patientId: id(1), title: 'Plan', coordinator: { kind: 'patient' } },
      { patientId: id(1), title: ' ', coordinator: { kind: 'patient' } },
    ],
    ['ChangeMeasureBody', { description: null }, { title: null }],
    [
      'AddMeasureBody',
      { part: 'treatment', title: 'a', responsible: { kind: 'provider', providerId: id(1) } },
      { part: 'treatment', title: 'a', responsible: { kind: 'provider' } },
    ],
    [
      'TakeoverBody',
      { subjects: [{ coordination: true }], justification: 'x' },
      { subjects: [], justification: 'x' },
    ],
    ['ZoneBody', { triggers: [], action: 'a' }, { triggers: [], action: 'a', surplus: 1 }],
    [
      'ObservationBody',
      { zone: 'red', at: '2026-01-12T08:00:00Z' },
      { zone: 'red', code: 'c', at: '2026-01-12T08:00:00Z' },
    ],
  ])('judge %s as the API does', (name, good, bad) => {
    const validate = schemaOf(name);
    expect([validate(good), validate.errors]).toEqual([true, null]);
    expect(validate(bad)).toBe(false);
  });
  it('has the same words for queries', () => {
    const found = operations.find(({ path }) => path === '/api/v1/providers');
    expect(found?.operation.parameters.filter((parameter) => parameter.in === 'query')).toEqual([
      expect.objectContaining({
        name: 'limit',
        schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
      }),
      expect.objectContaining({ name: 'cursor' }),
      expect.objectContaining({ name: 'kind', required: false }),
      expect.objectContaining({ name: 'q' }),
    ]);
  });
});

describe('what the API really answers', () => {
  it('fits the document', async () => {
    const { json } = await send(app, {
      method: 'POST',
      url: `/api/v1/plans/${id(1)}/pause`,
      payload: { x: 1 },
    });
    const validate = schemaOf('Problem');
    expect([validate(json), validate.errors]).toEqual([true, null]);
    const me = await send(app, { method: 'GET', url: '/api/v1/me' });
    expect(schemaOf('Me')(me.json)).toBe(true);
  });
});

const hasHeader = ({ parameters }: Operation, header: string) =>
  parameters.some(({ name }) => name === header);
/** The commands on other streams than a plan's. */
const besidePlans = [
  '/api/v1/patients',
  '/api/v1/patients/{patientId}/consent',
  '/api/v1/patients/{patientId}/representations',
  '/api/v1/patients/{patientId}/representations/{relativeId}',
  '/api/v1/patients/{patientId}/restrictions',
  '/api/v1/patients/{patientId}/restrictions/{restrictionId}',
  '/api/v1/plans/{planId}/emergency-access',
  '/api/v1/providers',
  '/api/v1/providers/{providerId}',
  '/api/v1/providers/{providerId}/close',
];

/** Whether an object schema somewhere inside leaves room for fields that it does not name. */
function findOpen(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(findOpen);
  if (typeof schema !== 'object' || schema === null) return false;
  const { type, additionalProperties } = schema as Json;
  return (type === 'object' && additionalProperties !== false) || Object.values(schema).some(findOpen);
}

/** The routes of the design's api.md that are built, written by hand so that none is lost or added unseen. */
const planRoutes = [
  'GET ',
  'GET /access',
  'GET /changes',
  'GET /explain',
  'GET /history',
  'GET /live',
  'GET /responsibility',
  'GET /responsibility/export',
  'GET /responsibility/history',
  'GET /replay',
  'GET /status',
  'PATCH /care-team/{memberId}',
  'PATCH /goals/{goalId}',
  'PATCH /measures/{measureId}',
  'PATCH /problems/{problemId}',
  'DELETE /care-team/{memberId}',
  'DELETE /zones/{zone}',
  'PUT /next-review',
  'PUT /zones/{zone}',
  ...['approval', 'care-team', 'close', 'comments', 'emergency-access', 'goals', 'measures', 'observations'],
  ...['pause', 'problems', 'resume', 'reviews', 'takeovers', 'transfers', 'what-matters'],
  'events/{eventId}/entered-in-error',
  ...['acceptance', 'achievement', 'end'].map((step) => `goals/{goalId}/${step}`),
  ...['complete', 'discontinue', 'hold', 'performances', 'resume', 'start'].map(
    (step) => `measures/{measureId}/${step}`,
  ),
  'problems/{problemId}/resolve',
  ...['accept', 'decline', 'withdraw'].map((step) => `transfers/{transferId}/${step}`),
].map((route) => {
  const [method, rest] = route.includes(' ') ? route.split(' ') : ['POST', `/${route}`];
  return `${String(method)} /api/v1/plans/{planId}${String(rest)}`;
});
const promised = [
  ...planRoutes,
  'DELETE /api/v1/patients/{patientId}/representations/{relativeId}',
  'DELETE /api/v1/patients/{patientId}/restrictions/{restrictionId}',
  'GET /api/v1/audit',
  'GET /api/v1/me',
  'GET /api/v1/patients/{patientId}/representations',
  'GET /api/v1/patients/{patientId}/restrictions',
  'GET /api/v1/plans',
  'GET /api/v1/practitioners',
  'GET /api/v1/projections',
  'GET /api/v1/projections/{name}',
  'GET /api/v1/providers',
  'GET /api/v1/responsibility/history',
  'GET /api/v1/transfers',
  'GET /api/v1/worklist',
  'GET /api/v1/worklist/live',
  'GET /dev/users',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
  'PATCH /api/v1/providers/{providerId}',
  'POST /api/v1/patients',
  'POST /api/v1/patients/_lookup',
  'POST /api/v1/patients/{patientId}/consent',
  'POST /api/v1/patients/{patientId}/representations',
  'POST /api/v1/patients/{patientId}/restrictions',
  'POST /api/v1/plans',
  'POST /api/v1/projections/{name}/cancel',
  'POST /api/v1/projections/{name}/compare',
  'POST /api/v1/projections/{name}/rebuild',
  'POST /api/v1/projections/{name}/rollback',
  'POST /api/v1/projections/{name}/switch',
  'POST /api/v1/projections/{name}/verify',
  'POST /api/v1/providers',
  'POST /api/v1/providers/{providerId}/close',
  'POST /dev/clock',
  'POST /dev/token',
  'DELETE /session',
  'GET /session',
  'POST /session',
].sort();
