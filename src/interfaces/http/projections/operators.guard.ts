import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { onlyFor } from '../../../application/access/refusals';
import { askerOf, requestOf } from '../conventions/asker';

/** What concerns no patient and no plan, but the running of the register. */
@Injectable()
export class OperatorsGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (askerOf(requestOf(context)).caller.role === 'operator') return true;
    throw onlyFor('operators');
  }
}
