import type { Role } from '../../../kernel/actor';

/** Everyone but the system itself. */
export const personRoles = [
  'practitioner',
  'patient',
  'relative',
  'auditor',
  'operator',
] as const satisfies readonly Exclude<Role, 'system'>[];
export type PersonRole = (typeof personRoles)[number];
