import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Asker, HttpRequest } from './exchange';
import type { Caller } from '../../../application/access/caller';
import { Unauthenticated } from '../../../application/ports/authentication';

/** @throws Unauthenticated where the guard has let nobody in */
export function askerOf(request: HttpRequest): Asker {
  if (!request.asker) throw new Unauthenticated();
  return request.asker;
}

export const requestOf = (context: ExecutionContext): HttpRequest =>
  context.switchToHttp().getRequest<HttpRequest>();

export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => askerOf(requestOf(context)).caller,
);

/** For pipes that read more of the request than one parameter. */
export const WholeRequest = createParamDecorator((_: unknown, context: ExecutionContext) =>
  requestOf(context),
);
