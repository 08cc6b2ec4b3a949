import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Callers } from '../../../application/access/callers';
import { AUTHENTICATION } from '../../../application/ports/authentication';
import type { Authentication } from '../../../application/ports/authentication';
import { requestOf } from './asker';
import { pathOf } from './exchange';
import { PUBLIC } from './public';
import { Sessions } from '../session/sessions';

/** Nobody comes in without a valid token, sent along or in a session's cookie, but for what is marked Public. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    @Inject(AUTHENTICATION) private readonly authentication: Authentication,
    @Inject(Callers) private readonly callers: Callers,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets)) return true;
    const request = requestOf(context);
    const { authorization = this.sessions.authorizationOf(request), dpop } = request.headers;
    const identity = await this.authentication.identify({
      authorization,
      dpop: typeof dpop === 'string' ? dpop : undefined,
      method: request.method,
      path: pathOf(request),
    });
    request.asker = { caller: await this.callers.resolve(identity), clientId: identity.clientId };
    return true;
  }
}
