import openapiTypes, { astToString } from 'openapi-typescript';

/** The types of everything that the register's OpenAPI document describes. */
export async function schemaOf(document) {
  const note = '// Made by `npm run schema` in web/ from the register’s OpenAPI document. Do not edit.\n';
  return note + astToString(await openapiTypes(document, { alphabetize: true }));
}
