import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { DocumentedAnswers } from './documented-answers';
import type { Document } from './documented-answers';
import { exchange } from './http-exchange';
import type { Received } from './http-exchange';
import type { Api } from '../../src/demo/session';

export type Json = Readonly<Record<string, unknown>>;

/** A user of `/dev/users` by name, any other synthetic person, or nobody. */
export type Who =
  | string
  | {
      readonly role: 'practitioner' | 'patient' | 'relative' | 'auditor' | 'operator';
      readonly name: string;
      readonly nationalId?: string;
      readonly providerId?: string;
    }
  | null;

export type Headers = Readonly<Record<string, string>>;

/** The body is empty where the answer is not JSON. */
export interface Answer extends Received {
  readonly body: Json;
}

/** What one person can send. Paths are those under `/api/v1`. */
export interface Client {
  get(path: string, headers?: Headers): Promise<Answer>;
  post(path: string, body?: object, headers?: Headers): Promise<Answer>;
  put(path: string, body?: object, headers?: Headers): Promise<Answer>;
  patch(path: string, body?: object, headers?: Headers): Promise<Answer>;
  delete(path: string, body?: object, headers?: Headers): Promise<Answer>;
}

const isJson = ({ headers }: Received): boolean => /[/+]json\b/.test(String(headers['content-type']));

/** Speaks with one server; every JSON answer is held against the document of that server. */
export class ApiClient implements Api {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #tokens = new Map<string, string>();
  #answers: DocumentedAnswers | null = null;
  /** The last Consistency-Token that a command was answered with; every query asks for what came with it. */
  #written: string | undefined;

  constructor(readonly url: string) {}

  async readDocument(): Promise<void> {
    const { text } = await exchange({ method: 'GET', url: `${this.url}/api/openapi.json` });
    this.#answers = new DocumentedAnswers(JSON.parse(text) as Document);
  }

  as(who: Who): Client {
    const command = (method: string) => (path: string, body?: object, headers?: Headers) =>
      this.#ask(who, method, path, { headers: { 'idempotency-key': randomUUID(), ...headers }, body });
    return {
      get: (path, headers = {}) => this.#read(who, path, headers),
      post: command('POST'),
      put: command('PUT'),
      patch: command('PATCH'),
      delete: command('DELETE'),
    };
  }

  /** For stories that are told as requests (src/demo). */
  send(user: string, method: string, path: string, body?: object): Promise<Answer> {
    const client = this.as(user);
    return method === 'GET' ? client.get(path) : this.#command(client, method, path, body);
  }

  /** Any request at all, the body as it stands. A header that is empty is left out. */
  async raw(method: string, address: string, headers: Headers = {}, body?: string): Promise<Answer> {
    const received = await exchange({
      method,
      url: `${this.url}${address}`,
      headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')),
      agent: this.#agent,
      ...(body !== undefined && { body }),
    });
    this.#answers?.check(method, address.split('?', 1)[0] ?? address, received);
    const token = received.headers['consistency-token'];
    if (typeof token === 'string') this.#written = token;
    return { ...received, body: isJson(received) ? (JSON.parse(received.text) as Json) : {} };
  }

  /** The headers with which this person may send. */
  async authorization(who: Who): Promise<Headers> {
    if (who === null) return {};
    const known = this.#tokens.get(JSON.stringify(who));
    const token = known ?? (await this.#newToken(who));
    this.#tokens.set(JSON.stringify(who), token);
    return { authorization: `Bearer ${token}` };
  }

  /** Moves the register's clock. Tokens live by it too, so that new ones are asked for. */
  async moveClock(now: string): Promise<Answer> {
    this.#tokens.clear();
    const type = { 'content-type': 'application/json' };
    return this.raw('POST', '/dev/clock', type, JSON.stringify({ now }));
  }

  disconnect(): void {
    this.#agent.destroy();
  }

  /** Behind what was written, on a busy machine, it says when to ask again; a few times it may. */
  async #read(who: Who, path: string, headers: Headers): Promise<Answer> {
    const written = this.#written !== undefined && { 'consistency-token': this.#written };
    const read = () => this.#ask(who, 'GET', path, { headers: { ...written, ...headers } });
    const isBehind = ({ status, body }: Answer): boolean =>
      status === 503 && body['code'] === 'read-model-behind';
    let answer = await read();
    for (let more = 10; more > 0 && isBehind(answer); more -= 1) {
      await pause(Number(answer.headers['retry-after']) * 1_000);
      answer = await read();
    }
    return answer;
  }

  async #ask(
    who: Who,
    method: string,
    path: string,
    { headers, body }: { readonly headers: Headers; readonly body?: object | undefined },
  ): Promise<Answer> {
    const content = body === undefined ? {} : { 'content-type': 'application/json' };
    const all = { ...(await this.authorization(who)), ...content, ...headers };
    return this.raw(method, `/api/v1${path}`, all, body && JSON.stringify(body));
  }

  #command(client: Client, method: string, path: string, body?: object): Promise<Answer> {
    switch (method) {
      case 'POST':
        return client.post(path, body);
      case 'PUT':
        return client.put(path, body);
      case 'PATCH':
        return client.patch(path, body);
      case 'DELETE':
        return client.delete(path, body);
      default:
        throw new Error(`A story cannot send ${method}`);
    }
  }

  async #newToken(who: Exclude<Who, null>): Promise<string> {
    const body = JSON.stringify(typeof who === 'string' ? { user: who } : { as: who });
    const answer = await this.raw('POST', '/dev/token', { 'content-type': 'application/json' }, body);
    const { access_token: token } = answer.body;
    if (typeof token !== 'string') throw new Error(`No token for ${JSON.stringify(who)}: ${answer.text}`);
    return token;
  }
}
