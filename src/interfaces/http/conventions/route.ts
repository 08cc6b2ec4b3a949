import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { PARAMTYPES_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { ApiExtension, ApiOperation } from '@nestjs/swagger';
import type { TSchema } from '@sinclair/typebox';
import type { Thing } from '../fields/field';

/** How a route answers; `answers.ts` acts by it and the OpenAPI document is written from it. */
export interface Route {
  readonly kind: 'command' | 'query' | 'list' | 'file' | 'stream' | 'plain';
  readonly statuses: readonly number[];
  readonly schema: TSchema;
  /** What a file can be; without them the answer is JSON. */
  readonly mediaTypes?: readonly string[];
  /** The name of the id in a command's answer. */
  readonly idName?: string;
  /** Whether the answer is one revision of a plan, told by an ETag. */
  readonly isRevisioned: boolean;
  /** Whether the caller may say by If-Match which revision of the plan he saw. */
  readonly takesIfMatch: boolean;
  /** The class of the query parameters; without one there are none. */
  readonly query?: Thing;
}

export const ROUTE = 'sammen:route';
/** Carries the route from the controller into the document, where it is taken out again. */
export const routeExtension = 'x-route';

export const routed =
  (route: Omit<Route, 'query'>, summary: string): MethodDecorator =>
  (target, name, descriptor: PropertyDescriptor) => {
    const query = queryTypeOf(target, name);
    const whole: Route = { ...route, ...(query && { query }) };
    applyDecorators(
      HttpCode(route.statuses[0] ?? 200),
      SetMetadata(ROUTE, whole),
      ApiOperation({ summary }),
      ApiExtension(routeExtension, whole),
    )(target, name, descriptor);
  };

// The controller says it once, as the type of its @Query() parameter.
function queryTypeOf(target: object, name: string | symbol): Thing | undefined {
  const args = Reflect.getMetadata(ROUTE_ARGS_METADATA, target.constructor, name) as object | undefined;
  const types = Reflect.getMetadata(PARAMTYPES_METADATA, target, name) as readonly Thing[] | undefined;
  const key = Object.keys(args ?? {}).find((arg) => arg.startsWith(`${String(RouteParamtypes.QUERY)}:`));
  return key === undefined ? undefined : types?.[Number(key.split(':')[1])];
}
