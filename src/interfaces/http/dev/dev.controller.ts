import { Body, Controller, Get, Inject, Optional, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Type } from '@sinclair/typebox';
import { notFound } from '../../../application/errors';
import { DEV_CLOCK } from '../../../application/ports/dev-clock';
import type { DevClock } from '../../../application/ports/dev-clock';
import { LOCAL_ISSUER } from '../../../application/ports/local-issuer';
import type { LocalIssuer } from '../../../application/ports/local-issuer';
import { Public } from '../conventions/public';
import { Returns } from '../conventions/routes';
import { DevUser, Now, Token } from './dev.answer';
import { ClockBody, TokenBody } from './dev.body';

/** For trying the register out; where the ports are not given it is not there. */
@ApiTags('Trying it out')
@Public()
@Controller('dev')
export class DevController {
  constructor(
    @Optional() @Inject(LOCAL_ISSUER) private readonly issuer: LocalIssuer | null,
    @Optional() @Inject(DEV_CLOCK) private readonly clock: DevClock | null,
  ) {}

  @Get('users')
  @Returns(Type.Array(DevUser), 'The synthetic users')
  users() {
    return there(this.issuer).users();
  }

  @Post('token')
  @Returns(Token, 'A token for a synthetic person')
  token(@Body() body: TokenBody) {
    return there(this.issuer).token(body.request());
  }

  @Post('clock')
  @Returns(Now, 'Move the register’s clock forward')
  async moveClock(@Body() { now }: ClockBody): Promise<Now> {
    return { now: await there(this.clock).moveTo(now) };
  }
}

function there<Port>(port: Port | null | undefined): Port {
  if (!port) throw notFound();
  return port;
}
