import type { OperationObject, ParameterObject, ResponseObject } from './open-api-types';
import { routeExtension } from '../conventions/route';
import type { Route } from '../conventions/route';
import { requestHeaders, responseHeaders } from './headers';
import type { SchemaNames } from './schema-names';

type Found = OperationObject & { readonly [routeExtension]?: Route };

/** Adds to what Nest knows of an operation what its route says: parameters, headers, answers, problems. */
export function completeOperation(found: OperationObject, path: string, names: SchemaNames): OperationObject {
  const { [routeExtension]: carried, requestBody: body, ...operation } = found as Found;
  if (!carried) throw new Error(`${found.operationId ?? path} does not say how it answers`);
  // Beside the API itself what needs somebody says so.
  const isPublic = !path.startsWith('/api/') && !operation.security;
  return {
    ...operation,
    ...(isPublic && { security: [] }),
    parameters: [
      ...(operation.parameters ?? []),
      ...queryParameters(carried, names),
      ...requestHeaders(carried),
    ],
    ...(body && { requestBody: requestBody(body, names) }),
    responses: { ...successes(carried, names), ...problemsOf(carried, isPublic) },
  };
}

function queryParameters({ query }: Route, names: SchemaNames): readonly ParameterObject[] {
  if (!query) return [];
  const { properties, required } = names.request(query.name);
  return Object.entries(properties as object).map(([name, schema]: [string, unknown]) => ({
    name,
    in: 'query',
    required: Array.isArray(required) && required.includes(name),
    schema: names.refer(schema),
  }));
}

function requestBody(found: object, names: SchemaNames): NonNullable<OperationObject['requestBody']> {
  const name = /#\/components\/schemas\/(\w+)/.exec(JSON.stringify(found))?.[1] ?? '';
  const schema = names.request(name);
  return {
    // A body in which nothing must be said may be left out.
    required: 'required' in schema || 'oneOf' in schema,
    content: { 'application/json': { schema: names.refer({ $ref: `#/components/schemas/${name}` }) } },
  };
}

function successes(route: Route, names: SchemaNames): Record<string, ResponseObject> {
  const { mediaTypes = ['application/json'] } = route;
  const response = (status: number): ResponseObject => ({
    description: status === 201 ? 'Made' : 'Done',
    headers: responseHeaders(route),
    content: Object.fromEntries(
      mediaTypes.map((mediaType) => [mediaType, { schema: names.refer(route.schema) }]),
    ),
  });
  return Object.fromEntries(route.statuses.map((status) => [String(status), response(status)]));
}

const always = [400, 403, 404, 413, 415, 429, 500, 503];
const withToken = [401];
const ofCommands = [409, 412, 422];

function problemsOf({ kind }: Route, isPublic: boolean): Record<string, { $ref: string }> {
  const statuses = [
    ...always,
    ...(isPublic ? [] : withToken),
    ...(kind === 'command' ? ofCommands : [409, 422]),
  ];
  return Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: '#/components/responses/Problem' }]),
  );
}
