import { keysOf } from '../../kernel/record';
import { permissionFor } from './permissions';
import type { Permission } from './permissions';
import { isAllowed } from './standing';
import type { Standing } from './standing';

/** What there is to be read of a plan. */
export const readings = {
  plan: 'read',
  status: 'read-status',
  responsibility: 'read-responsibility',
  history: 'read-history',
  replay: 'replay-masked',
} as const satisfies Readonly<Record<string, Permission>>;

/** Every command that somebody can give to a plan that is there. */
export const commands = {
  ...permissionFor,
  OpenEmergencyAccess: 'open-emergency',
} as const satisfies Readonly<Record<string, Permission>>;

export interface Allowed {
  readonly reads: readonly (keyof typeof readings)[];
  readonly commands: readonly (keyof typeof commands)[];
}

/** What a caller may try. Whether the plan is in a state for it is for the plan's own rules to say. */
export const allowedTo = (standing: Standing): Allowed => ({
  reads: allowedIn(readings, standing),
  commands: allowedIn(commands, standing),
});

const allowedIn = <Name extends string>(
  table: Readonly<Record<Name, Permission>>,
  standing: Standing,
): readonly Name[] => keysOf(table).filter((name) => isAllowed(standing, table[name]));
