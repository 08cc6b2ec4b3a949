/** An answer of the API. */
export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How a story reaches the API: over a real connection in a test, within the process when the demo is loaded. */
export interface Api {
  send(user: string, method: string, path: string, body?: object): Promise<Reply>;
}

/** Sends what a story says and remembers the ids that it gets back. */
export class Session {
  readonly #ids = new Map<string, string>();

  constructor(readonly api: Api) {}

  /** @throws where the API refuses */
  async post(user: string, path: string, body: object): Promise<Reply> {
    return this.#expect(await this.api.send(user, 'POST', path, body), `${user} POST ${path}`);
  }

  async put(user: string, path: string, body: object): Promise<Reply> {
    return this.#expect(await this.api.send(user, 'PUT', path, body), `${user} PUT ${path}`);
  }

  async get(user: string, path: string): Promise<Reply> {
    return this.#expect(await this.api.send(user, 'GET', path), `${user} GET ${path}`);
  }

  /** Posts, and keeps the id that the answer gives under a name. */
  async make(name: string, user: string, path: string, body: object): Promise<Reply> {
    const reply = await this.post(user, path, body);
    const id = Object.keys(reply.body).find((field) => field.endsWith('Id'));
    this.#ids.set(name, String(reply.body[id ?? '']));
    return reply;
  }

  remember(name: string, id: string): void {
    this.#ids.set(name, id);
  }

  id(name: string): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`The story has not come to «${name}» yet`);
    return id;
  }

  #expect(reply: Reply, what: string): Reply {
    if (reply.status < 400) return reply;
    throw new Error(`${what} was answered ${reply.status} ${JSON.stringify(reply.body)}`);
  }
}
