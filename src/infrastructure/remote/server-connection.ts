/** The server cannot be asked, or says no; the message is a sentence for a person. */
class ServerError extends Error {
  override readonly name = 'ServerError';
}

interface Problem {
  readonly title?: string;
  readonly detail?: string;
}

type Method = 'GET' | 'POST';

/** The API of a running register, as an operator sees it. */
export class ServerConnection {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /**
   * With the token, or, where the server gives tokens to synthetic persons, with one for an operator.
   * @throws ServerError where that is no address, nobody answers, or no token is given
   */
  static async open(address: string, token?: string): Promise<ServerConnection> {
    const url = parseAddress(address);
    return new ServerConnection(url, token ?? (await syntheticOperatorsToken(url)));
  }

  /** @throws ServerError with what the server says of it */
  async ask<Answer>(method: Method, path: string, body?: object): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${this.token}`,
      ...(body && { 'content-type': 'application/json' }),
    };
    const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await reach(`${this.url}/api/v1${path}`, sent);
    if (!response.ok) throw new ServerError(await complaintIn(response, this.url));
    return (await response.json()) as Answer;
  }
}

function parseAddress(address: string): string {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
    throw new ServerError(`${address} is not the address of a server: write it as http://localhost:3000.`);
  }
  return address.replace(/\/+$/, '');
}

async function syntheticOperatorsToken(url: string): Promise<string> {
  const body = JSON.stringify({ as: { role: 'operator', name: 'Kommandolinjen' } });
  const headers = { 'content-type': 'application/json' };
  const response = await reach(`${url}/dev/token`, { method: 'POST', headers, body });
  if (response.status === 404) {
    throw new ServerError(
      `The server at ${url} takes real operators only: give a token of one with --token.`,
    );
  }
  if (!response.ok) throw new ServerError(await complaintIn(response, url));
  const { access_token: token } = (await response.json()) as { readonly access_token: string };
  return token;
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (cause) {
    const { origin } = new URL(address);
    throw new ServerError(`No server answers at ${origin}: start it, or say where it is with --url.`, {
      cause,
    });
  }
}

async function complaintIn(response: Response, url: string): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const said = [problem.title, problem.detail].filter(Boolean).join(': ');
  return said || `The server at ${url} answered ${response.status}: is it Sammen that runs there?`;
}
