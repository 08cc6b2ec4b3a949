import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itGivesTheAnswersOf } from './pasted';
import { sectionOf, stepsIn } from './tour';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

jest.setTimeout(240_000);

describe('the tour of the README, pasted into a shell from top to bottom', () => {
  itGivesTheAnswersOf(stepsIn(sectionOf(readme, '## A five-minute tour')));
});
