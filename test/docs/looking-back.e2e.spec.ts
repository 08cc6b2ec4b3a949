import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itGivesTheAnswersOf } from './pasted';
import { stepsIn } from './tour';

const page = readFileSync(join(__dirname, '../../docs/looking-back.md'), 'utf8');

jest.setTimeout(300_000);

describe('the sessions of docs/looking-back.md, pasted into a shell from top to bottom', () => {
  itGivesTheAnswersOf(stepsIn(page));
});
