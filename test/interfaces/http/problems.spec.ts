import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApplicationError } from '../../../src/application/errors';
import { StoreUnavailable } from '../../../src/application/ports/event-store';
import { problems, problemTable } from '../../../src/interfaces/http/conventions/problem-table';
import { DomainError } from '../../../src/kernel/domain-error';
import type { Conflict } from '../../../src/kernel/domain-error';
import { instantOf } from '../../../src/kernel/instant';
import { FakeApplication, id, send, startHttp } from './http-app';

const fake = new FakeApplication();
let app: NestFastifyApplication;
const refusal = (error: unknown) => {
  fake.answer = () => {
    throw error;
  };
  return send(app, {
    method: 'POST',
    url: `/api/v1/plans/${id(5)}/pause`,
    payload: { reason: '17915012396' },
  });
};

beforeAll(async () => {
  app = await startHttp(fake);
});
afterAll(() => app.close());

describe('a refusal', () => {
  it.each([
    ['plan-paused', 409],
    ['plan-not-found', 404],
    ['late-reason-required', 422],
    ['deadline-passed', 422],
    ['unknown-revision', 412],
  ] as const)('by the rule %s is %i', async (code, status) => {
    const { json, headers } = await refusal(new DomainError(code, 'The reason, for a person.'));
    expect(json).toEqual({
      type: `urn:sammen:problem:${code}`,
      title: problemTable[code].title,
      status,
      detail: 'The reason, for a person.',
      code,
    });
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });
  it('has its findings', async () => {
    const errors = [
      { pointer: '/zones/red', code: 'contact-missing', message: 'The red zone has no contact' },
    ];
    const { status, json } = await refusal(new DomainError('plan-not-ready', 'Not ready', { errors }));
    expect([status, json['errors']]).toEqual([409, errors]);
  });
  it('has its conflicts', async () => {
    const conflict: Conflict = {
      field: '/title',
      yours: 'a',
      theirs: 'b',
      by: { role: 'practitioner', name: 'Lars Lie' },
      at: instantOf(0),
    };
    const { status, json } = await refusal(new DomainError('conflict', 'Clash', { conflicts: [conflict] }));
    expect([status, json['conflicts']]).toEqual([412, [conflict]]);
  });
  it.each([
    ['forbidden', 403],
    ['not-found', 404],
    ['national-id-not-synthetic', 422],
    ['clock-moves-forward-only', 409],
  ] as const)('by the application as %s is %i', async (code, expected) => {
    const { status, json } = await refusal(new ApplicationError(code, 'Why'));
    expect([status, json['code'], json['detail']]).toEqual([expected, code, 'Why']);
  });
  it.each([
    new ApplicationError('read-model-behind', 'Soon'),
    new ApplicationError('too-much-contention', 'Soon'),
    new StoreUnavailable('disk full at /var/data'),
  ])('for now says when to try again: %s', async (error) => {
    const { status, headers, text } = await refusal(error);
    expect([status, headers['retry-after']]).toEqual([503, '1']);
    expect(text).not.toContain('/var/data');
  });
});

describe('a fault', () => {
  it('is 500 and logged once, neither with anything from the request or the error', async () => {
    const lines: unknown[] = [];
    const error = jest.spyOn(Logger.prototype, 'error').mockImplementation((line: unknown) => {
      lines.push(line);
    });
    const { status, json, text } = await refusal(new Error('could not store 17915012396'));
    error.mockRestore();
    expect([status, json['code']]).toEqual([500, 'internal-error']);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveProperty(['trace', 0], expect.stringContaining('at '));
    expect(text + JSON.stringify(lines)).not.toMatch(/17915012396|could not store/);
  });
  it.each([null, undefined, 'text', { statusCode: 200 }])('is 500 also when %p is thrown', async (thrown) => {
    expect((await refusal(thrown)).status).toBe(500);
  });
});

describe('the list of problems', () => {
  it('has every code once, in order, with a status and a title', () => {
    const codes = problems.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(problems.every(({ status, title }) => status >= 400 && status < 600 && title.length > 0)).toBe(
      true,
    );
  });
  it('has 404 for all that is not found', () => {
    const missing = problems.filter(({ code }) => code.endsWith('not-found'));
    expect(missing.every(({ status }) => status === 404)).toBe(true);
  });
});
