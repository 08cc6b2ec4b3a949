import { Problem } from './problem';
import type { Me } from './types';

/** Who is logged in. The token itself is in a cookie that no script can read. */
export interface Session {
  readonly user: string;
  readonly me: Me;
  readonly expiresAt: string;
}

async function ask(method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<Response> {
  const response = await fetch('/session', {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await Problem.of(response);
  return response;
}

/** The session, or nobody. */
export async function readSession(): Promise<Session | null> {
  try {
    return (await (await ask('GET')).json()) as Session;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export const logIn = async (user: string): Promise<Session> =>
  (await (await ask('POST', { user })).json()) as Session;

export const logOut = async (): Promise<void> => {
  await ask('DELETE');
};

const homes: Readonly<Record<Me['role'], string>> = {
  practitioner: '/kliniker',
  patient: '/pasient',
  relative: '/pasient',
  auditor: '/revisor',
  operator: '/drift',
};

/** The address of the audience to which somebody belongs. */
export const homeOf = (role: Me['role']): string => homes[role];
