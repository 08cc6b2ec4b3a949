import Ajv2020 from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Received } from './http-exchange';

interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, Response>>;
}
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

/** Holds every answer of a server against the OpenAPI document that the same server gives out. */
export class DocumentedAnswers {
  readonly #ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    allErrors: true,
  });
  readonly #validators = new Map<object, ValidateFunction>();
  readonly #routes: readonly { readonly path: string; readonly parts: readonly string[] }[];

  constructor(private readonly document: Document) {
    addFormats(this.#ajv);
    this.#ajv.addVocabulary(['components']);
    const schemas = { $id: 'api', components: { schemas: document.components.schemas } };
    this.#ajv.addSchema(schemas, 'api', false, false);
    this.#routes = Object.keys(document.paths).map((path) => ({ path, parts: path.split('/') }));
  }

  /** @throws where the document does not know the route, its status or what the body looks like */
  check(method: string, path: string, { status, headers, text }: Received): void {
    const what = `${method} ${path} answered ${String(status)}`;
    const mediaType = String(headers['content-type'] ?? '').split(';', 1)[0] ?? '';
    const response = this.#responseFor(method, path, status);
    if (!response)
      throw new Error(`${what}, which the OpenAPI document does not know: ${text.slice(0, 500)}`);
    const schema = response.content?.[mediaType]?.schema;
    if (!schema) throw new Error(`${what} as «${mediaType}», which the OpenAPI document does not know`);
    // What is not JSON is a file to keep: the document says no more of it than that it is text.
    if (!/[/+]json$/.test(mediaType)) return;
    const validate = this.#validatorFor(schema);
    if (validate(JSON.parse(text))) return;
    const faults = (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`,
    );
    throw new Error(
      `${what} with a body that does not fit:\n${faults.slice(0, 10).join('\n')}\n${text.slice(0, 1000)}`,
    );
  }

  #responseFor(method: string, path: string, status: number): Response | undefined {
    const item = this.#itemAt(path);
    const operation = item?.[method.toLowerCase()];
    // An address or a method that is not in the document can only be refused as such.
    const isMiss = !operation && (status === 404 || (item !== undefined && status === 405));
    const found = isMiss ? { $ref: '#/components/responses/Problem' } : operation?.responses[String(status)];
    if (!found?.$ref) return found;
    return this.document.components.responses[found.$ref.slice(found.$ref.lastIndexOf('/') + 1)];
  }

  /** The address that fits, one without parameters first (`/patients/_lookup`). */
  #itemAt(path: string): Readonly<Record<string, Operation>> | undefined {
    const parts = path.split('/');
    const fits = this.#routes.filter(
      (route) =>
        route.parts.length === parts.length &&
        route.parts.every((part, index) => part.startsWith('{') || part === parts[index]),
    );
    const best = fits.find((route) => !route.path.includes('{')) ?? fits[0];
    return best && this.document.paths[best.path];
  }

  #validatorFor(schema: object): ValidateFunction {
    const known = this.#validators.get(schema);
    if (known) return known;
    const absolute = JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'),
    ) as object;
    const made = this.#ajv.compile(absolute);
    this.#validators.set(schema, made);
    return made;
  }
}
