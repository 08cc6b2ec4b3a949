import type { components } from '../../../api/schema';
import type { Intent } from '../../../api/use-command';

/** The body of a command, by its name in the register's document. */
export type BodyOf<Name extends keyof components['schemas']> = components['schemas'][Name];

/** When it held, if not now, and why it is told late. */
export type Late = BodyOf<'CommandBody'>;

/** Sends a command about a plan that is already chosen. */
export type Send<Body> = (
  body: Body & Late,
  header: Intent,
) => Promise<{ data?: unknown; response: Response }>;
