import { providerIdOf } from '../../src/application/access/pseudonyms';
import { syntheticUsers } from '../../src/infrastructure/identity/synthetic-users';
import type { Answer, Command } from './command';

const patienceMs = 20_000;

/** The practitioners who take part, each with the unit that he acts for. */
export const practitioners = syntheticUsers.flatMap(({ user, practice }) =>
  practice ? [{ user, providerId: providerIdOf(practice.unit.organisationNumber) }] : [],
);

const staff = new Set(syntheticUsers.map(({ user }) => user));

/** The API of a running register, for anybody. Tokens outlive the process, as the key that they are signed with does. */
export class Api {
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(public url: string) {}

  async signIn(users: readonly string[]): Promise<void> {
    await Promise.all(users.map((user) => this.#token(user)));
  }

  /** Null where no answer came. */
  async send({ user, path, key, body }: Command): Promise<Answer | null> {
    try {
      const headers = { 'idempotency-key': key, 'x-correlation-id': key };
      return await this.#request(user, path, { method: 'POST', headers, body: JSON.stringify(body) });
    } catch {
      return null;
    }
  }

  /** @throws where it is not answered with what was asked for */
  async get<Body>(user: string, path: string): Promise<Body> {
    return JSON.parse(mustBeFine(path, await this.#request(user, path, { method: 'GET' }))) as Body;
  }

  /** What an operator asks for, without a key. @throws as `get` */
  async order<Body>(user: string, path: string): Promise<Body> {
    return JSON.parse(mustBeFine(path, await this.#request(user, path, { method: 'POST' }))) as Body;
  }

  /** Every item of a list. */
  async all<Item>(user: string, path: string): Promise<readonly Item[]> {
    const items: Item[] = [];
    let cursor: string | null = null;
    do {
      const rest: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page: Page<Item> = await this.get(
        user,
        `${path}${path.includes('?') ? '&' : '?'}limit=200${rest}`,
      );
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return items;
  }

  async #request(user: string, path: string, { method, headers, body }: Request): Promise<Answer> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.#token(user)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(patienceMs),
    });
    return { status: response.status, text: await response.text() };
  }

  #token(user: string): Promise<string> {
    const known = this.#tokens.get(user);
    if (known) return known;
    const token = this.#newToken(user);
    this.#tokens.set(user, token);
    token.catch(() => this.#tokens.delete(user));
    return token;
  }

  async #newToken(user: string): Promise<string> {
    const body = JSON.stringify(staff.has(user) ? { user } : { as: { role: 'patient', name: user } });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${this.url}/dev/token`, { method: 'POST', headers, body });
    const { access_token: token } = (await response.json()) as { readonly access_token: string };
    return token;
  }
}

interface Request {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

function mustBeFine(path: string, { status, text }: Answer): string {
  if (status !== 200) throw new Error(`${path} was answered ${status} ${text}`);
  return text;
}
