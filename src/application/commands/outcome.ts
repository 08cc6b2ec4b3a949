import { v5 as uuidv5 } from 'uuid';
import type { CommandId } from '../../kernel/ids';
import type { Executed } from './execution';
import type { Outcome } from './messages';

/** The answer to a command; its id is made again from the command, as the decider made it. */
export const outcome = (
  { revision, position, hasEvents }: Executed<unknown>,
  label: string | undefined,
  commandId: CommandId,
): Outcome => ({ revision, position, created: hasEvents, id: label ? uuidv5(label, commandId) : '' });
