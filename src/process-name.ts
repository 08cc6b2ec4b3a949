import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/**
 * A name for this process that no other has. In containers all may have the same number, and where those share a host's
 * name they would take each other's leases for their own. Said once: its thread keeps it when it is started again.
 */
export const processName = (): string => `${hostname()}/${process.pid}/${randomUUID()}`;
