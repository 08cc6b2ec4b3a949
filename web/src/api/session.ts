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

/** All windows of a browser have one session: each is told when it becomes another’s, or nobody’s. */
const windows = 'sammen-session';

function tellWindows(): void {
  const channel = new BroadcastChannel(windows);
  channel.postMessage(null);
  channel.close();
}

/** Calls when somebody has logged in or out in a window of this browser. Returns how to stop that. */
export function onSessionChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(windows);
  channel.addEventListener('message', listener);
  return () => {
    channel.close();
  };
}

/** Logs in as one of the persons of `/dev/users`. */
export const logIn = async (user: string): Promise<void> => {
  await answered(http.POST('/session', { body: { user } }));
  tellWindows();
};

export const logOut = async (): Promise<void> => {
  await answered(http.DELETE('/session'));
  tellWindows();
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
