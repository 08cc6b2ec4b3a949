import { Body, Controller, Delete, Get, Inject, Optional, Post, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../application/access/caller';
import { notFound } from '../../../application/errors';
import { Unauthenticated } from '../../../application/ports/authentication';
import { PORTAL_LOGIN } from '../../../application/ports/portal-login';
import type { PortalLogin } from '../../../application/ports/portal-login';
import { CurrentCaller, WholeRequest } from '../conventions/asker';
import type { HttpReply, HttpRequest } from '../conventions/exchange';
import { Public } from '../conventions/public';
import { Returns } from '../conventions/routes';
import { meOf } from '../me/me-of';
import { requireOwnPage } from './same-origin';
import { noSessionCookie, sessionCookie } from './session-cookie';
import { Session, SessionBegun, SessionEnded } from './session.answer';
import { SessionBody } from './session.body';
import { Sessions } from './sessions';

/** For browsers: an access token in a cookie that no script can read. */
@ApiTags('Session')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Optional() @Inject(PORTAL_LOGIN) private readonly login: PortalLogin | null,
  ) {}

  @Post()
  @Public()
  @Returns(SessionBegun, 'Log in: the answer sets the cookie', 201)
  async begin(
    @Body() { user }: SessionBody,
    @WholeRequest() request: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<SessionBegun> {
    if (!this.login) throw notFound();
    requireOwnPage(request);
    const session = this.sessions.begin(user, await this.login.complete({ user }));
    reply.header('Set-Cookie', sessionCookie(this.sessions.seal(session), request.headers));
    return { user, expiresAt: session.expiresAt };
  }

  @Get()
  @ApiCookieAuth('session')
  @Returns(Session, 'Whose session it is')
  read(@CurrentCaller() caller: Caller, @WholeRequest() request: HttpRequest): Session {
    const session = this.sessions.of(request);
    if (!session) throw new Unauthenticated('session');
    const { user, expiresAt } = session;
    return { user, me: meOf(caller), expiresAt };
  }

  @Delete()
  @Public()
  @ApiCookieAuth('session')
  @Returns(SessionEnded, 'Log out: the answer takes the cookie away')
  end(@WholeRequest() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): object {
    requireOwnPage(request);
    reply.header('Set-Cookie', noSessionCookie(request.headers));
    return {};
  }
}
