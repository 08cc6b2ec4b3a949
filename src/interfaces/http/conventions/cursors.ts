import { Inject, Injectable } from '@nestjs/common';
import type { HttpRequest } from './exchange';
import stringify from 'safe-stable-stringify';
import { KEYS } from '../../../application/ports/keys';
import type { Keys } from '../../../application/ports/keys';
import type { Scalar } from '../../../application/ports/read-store';
import { askerOf } from './asker';
import { pathOf } from './exchange';
import { HttpProblem } from './problem';
import { queryOf } from './query';

/** Where a list goes on. Sealed, for it may name what the caller must not know of; opens for him and his query only. */
@Injectable()
export class Cursors {
  constructor(@Inject(KEYS) private readonly keys: Keys) {}

  make(after: readonly Scalar[], request: HttpRequest): string {
    return this.keys.seal(JSON.stringify(after), contextOf(request));
  }

  parse(cursor: unknown, request: HttpRequest): readonly Scalar[] {
    return JSON.parse(this.open(cursor, contextOf(request))) as readonly Scalar[];
  }

  private open(cursor: unknown, context: string): string {
    try {
      if (typeof cursor === 'string') return this.keys.open(cursor, context);
    } catch {
      // Why it does not open tells a guesser more than a caller.
    }
    throw new HttpProblem(
      'cursor-invalid',
      'Send the cursor with the same query that gave it, as the same caller.',
    );
  }
}

function contextOf(request: HttpRequest): string {
  const query = { ...queryOf(request), limit: undefined, cursor: undefined };
  return stringify(['cursor', askerOf(request).caller.key, pathOf(request), query]);
}
