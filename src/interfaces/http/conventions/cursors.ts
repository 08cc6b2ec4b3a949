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

/** Where a list goes on: opaque, and of use only to the caller and the query that it was made for. */
@Injectable()
export class Cursors {
  constructor(@Inject(KEYS) private readonly keys: Keys) {}

  make(after: readonly Scalar[], request: HttpRequest): string {
    const place = JSON.stringify(after);
    return Buffer.from(`${this.sign(place, request)}${place}`).toString('base64url');
  }

  parse(cursor: unknown, request: HttpRequest): readonly Scalar[] {
    const text = typeof cursor === 'string' ? Buffer.from(cursor, 'base64url').toString() : '';
    const place = text.slice(hexDigits);
    // No comparison in constant time: a guessed signature gains a page of what its guesser may read anyway.
    if (place === '' || this.sign(place, request) !== text.slice(0, hexDigits)) {
      throw new HttpProblem(
        'cursor-invalid',
        'Send the cursor with the same query that gave it, as the same caller.',
      );
    }
    return JSON.parse(place) as readonly Scalar[];
  }

  private sign(place: string, request: HttpRequest): string {
    const { caller } = askerOf(request);
    const query = { ...queryOf(request), limit: undefined, cursor: undefined };
    return this.keys
      .hash('cursor', stringify([caller.key, pathOf(request), query, place]))
      .slice(0, hexDigits);
  }
}

const hexDigits = 32;
