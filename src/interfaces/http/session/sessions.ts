import { Inject, Injectable } from '@nestjs/common';
import { Unauthenticated } from '../../../application/ports/authentication';
import { CLOCK } from '../../../application/ports/clock';
import type { Clock } from '../../../application/ports/clock';
import { KEYS } from '../../../application/ports/keys';
import type { Keys } from '../../../application/ports/keys';
import type { IssuedToken } from '../../../application/ports/local-issuer';
import { plus } from '../../../kernel/instant';
import type { Instant } from '../../../kernel/instant';
import type { HttpRequest } from '../conventions/exchange';
import { requireOwnPage } from './same-origin';
import { sessionCookieIn } from './session-cookie';

export interface Session {
  readonly user: string;
  readonly token: string;
  readonly expiresAt: Instant;
}

const context = 'session';

/**
 * A browser's session is its access token, sealed into a cookie: no script sees it, nothing is kept here, and every
 * process that has the register's keys can open it.
 */
@Injectable()
export class Sessions {
  constructor(
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  begin(user: string, { access_token: token, expires_in: seconds }: IssuedToken): Session {
    return { user, token, expiresAt: plus(this.clock.now(), seconds * 1000) };
  }

  seal(session: Session): string {
    return this.keys.seal(JSON.stringify(session), context);
  }

  /** Undefined where the request has none. @throws Unauthenticated where what it has is not ours */
  of({ headers }: HttpRequest): Session | undefined {
    const sealed = sessionCookieIn(headers);
    return sealed === undefined ? undefined : this.#open(sealed);
  }

  /** What the request would have said in its Authorization header. @throws HttpProblem cross-origin-request, Unauthenticated */
  authorizationOf(request: HttpRequest): string | undefined {
    const session = this.of(request);
    if (!session) return undefined;
    requireOwnPage(request);
    return `Bearer ${session.token}`;
  }

  #open(sealed: string): Session {
    try {
      return JSON.parse(this.keys.open(sealed, context)) as Session;
    } catch (cause) {
      throw new Unauthenticated('session', { cause });
    }
  }
}
