import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { requestOf } from './asker';
import { refuseIfMatch } from './if-match';
import { refuseUnknownParameters } from './query';
import { ROUTE } from './route';
import type { Route } from './route';

/** Refuses what the route does not take, and tells the request by which route it is answered. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    if (!route) return true;
    const request = requestOf(context);
    refuseUnknownParameters(request, route.query);
    if (route.kind === 'command' && !route.takesIfMatch) refuseIfMatch(request);
    request.route = route;
    return true;
  }
}
