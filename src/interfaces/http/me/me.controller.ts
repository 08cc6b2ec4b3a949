import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../application/access/caller';
import { CurrentCaller } from '../conventions/asker';
import { Returns } from '../conventions/routes';
import { meOf } from './me-of';
import { Me } from './me.answer';

@ApiTags('Me')
@Controller('me')
export class MeController {
  @Get()
  @Returns(Me, 'Who the caller is to the register')
  read(@CurrentCaller() caller: Caller): Me {
    return meOf(caller);
  }
}
