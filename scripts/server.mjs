import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure-built.mjs';

const { config } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What Node.js is to run the built register with, the image and the bench as well. */
export const serverArgs = [...config.nodeOptions, join(root, 'dist/src/main.js')];
