import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, ProxyOptions } from 'vite';

const cookieOf = (request: IncomingMessage): string | undefined =>
  /(?:^|; )sammen-session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

async function bodyOf(request: IncomingMessage): Promise<{ user: string }> {
  let text = '';
  for await (const part of request) text += String(part);
  return JSON.parse(text) as { user: string };
}

/** Stands in for `/session` until the register has it. Only while developing. */
export function sessionShim(register: string): Plugin {
  const me = async (token: string): Promise<Response> =>
    fetch(`${register}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  async function session(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'DELETE') {
      response.writeHead(204, { 'set-cookie': 'sammen-session=; Path=/; Max-Age=0' }).end();
      return;
    }
    let token = cookieOf(request);
    if (request.method === 'POST') {
      const { user } = await bodyOf(request);
      const granted = await fetch(`${register}/dev/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user }),
      });
      token = ((await granted.json()) as { access_token: string }).access_token;
      response.setHeader('set-cookie', `sammen-session=${token}; Path=/; HttpOnly; SameSite=Strict`);
    }
    const known = token === undefined ? undefined : await me(token);
    if (!known?.ok) {
      answer(response, 401, { code: 'unauthenticated' });
      return;
    }
    answer(response, 200, { user: '', me: await known.json(), expiresAt: '' });
  }
  return {
    name: 'session-shim',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/session', (request, response) => void session(request, response));
    },
  };
}

/** The register's addresses, with the shim's cookie as the token. */
export const proxied = (register: string): ProxyOptions => ({
  target: register,
  configure: (proxy) => {
    proxy.on('proxyReq', (sent, request) => {
      const token = cookieOf(request);
      if (token !== undefined) sent.setHeader('authorization', `Bearer ${token}`);
    });
  },
});
