import { writeFileSync } from 'node:fs';
import { schemaOf } from './schema-of.mjs';

const register = process.env.SAMMEN_URL ?? 'http://127.0.0.1:3000';
const document = await (await fetch(`${register}/api/openapi.json`)).json();
writeFileSync(new URL('../src/api/schema.d.ts', import.meta.url), await schemaOf(document));
