import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** How much JavaScript an entry may load, in kB (1000 bytes) after gzip, everything that it loads later included. */
const budgets = { index: 120, pasient: 120, kliniker: 250, revisor: 250, drift: 250 };
/** Of a language's texts a reader loads one. */
const otherLanguage = /(^|\/)en-[^/]*\.js$/;

const dist = fileURLToPath(new URL('../dist', import.meta.url));
if (!existsSync(dist)) throw new Error('There is no web/dist: run `npm run build` in web/ first.');

const scripts = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
const imported = (path) => {
  const text = readFileSync(path, 'utf8');
  return scripts.filter((name) => text.includes(name)).map((name) => join(dist, 'assets', name));
};

/** Whatever a file names, and what that names. */
function reached(path, seen = new Set()) {
  for (const next of imported(path)) {
    if (seen.has(next) || otherLanguage.test(next)) continue;
    seen.add(next);
    reached(next, seen);
  }
  return seen;
}

const kB = (paths) => [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0) / 1000;

let tooMuch = false;
for (const [entry, budget] of Object.entries(budgets)) {
  const size = kB(reached(join(dist, `${entry}.html`)));
  tooMuch ||= size > budget;
  process.stdout.write(
    `${entry.padEnd(10)} ${size.toFixed(1).padStart(6)} kB of ${budget} kB JavaScript${size > budget ? '   TOO MUCH' : ''}\n`,
  );
}
if (tooMuch) process.exit(1);
