import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../application/access/caller';
import { partyOf } from '../../../kernel/actor';
import { CurrentCaller } from '../conventions/asker';
import { Returns } from '../conventions/routes';
import { Me } from './me.answer';

@ApiTags('Me')
@Controller('me')
export class MeController {
  @Get()
  @Returns(Me, 'Who the caller is to the register')
  read(@CurrentCaller() caller: Caller): Me {
    const { role, name, practitionerId, unit, patientId } = caller;
    const party = partyOf({
      role,
      name,
      ...(practitionerId && { practitionerId }),
      ...(unit && { providerId: unit.providerId, unit: unit.name }),
    });
    return {
      role,
      name,
      ...(party && { party }),
      ...(unit && { unit: unit.name }),
      ...(patientId && { patientId }),
    };
  }
}
