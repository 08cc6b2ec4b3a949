import { answered, http } from './http';
import { Problem } from './problem';
import type { components } from './schema';
import type { Me } from './types';

/** Who is logged in. The token itself is in a cookie that no script can read. */
export type Session = components['schemas']['Session'];

/** The session, or nobody. */
export async function readSession(): Promise<Session | null> {
  try {
    return await answered(http.GET('/session'));
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** Logs in as one of the persons of `/dev/users`. */
export const logIn = async (user: string): Promise<void> => {
  await answered(http.POST('/session', { body: { user } }));
};

export const logOut = async (): Promise<void> => {
  await answered(http.DELETE('/session'));
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
