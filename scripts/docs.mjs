import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { eventCatalogue } from './docs/event-catalogue.mjs';
import { problemList } from './docs/problem-list.mjs';

/** Writes what is generated in docs/; with --check it writes nothing and fails where a file is not up to date. */
const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
require('../test/support/swc-register.cjs');

const { streamKinds } = require('../src/application/events/stream-kind.ts');
const { problems } = require('../src/interfaces/http/conventions/problem-table.ts');

const pages = {
  'docs/event-catalogue.md': eventCatalogue(root, streamKinds),
  'docs/problems.md': problemList(problems),
};

const style = await resolveConfig(import.meta.filename);
const isCheck = process.argv.includes('--check');
for (const [page, made] of Object.entries(pages)) {
  const text = await format(made, { ...style, parser: 'markdown' });
  const path = `${root}${page}`;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (isCheck) {
    process.stderr.write(`${page} is not up to date. Run: node scripts/docs.mjs\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
    process.stdout.write(`${page} written\n`);
  }
}
