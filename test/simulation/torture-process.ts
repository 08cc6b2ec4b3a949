import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { tortureRound } from './round';
import type { Report } from './round';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, seed: { type: 'string' } },
});

/** `--rounds N`, each with a seed of its own that counts on from the first; `--seed S --rounds 1` is one of them again. */
async function main(): Promise<void> {
  const firstSeed = values.seed === undefined ? randomInt(1_000_000_000) : Number(values.seed);
  const rounds = Number(values.rounds);
  let broken = 0;
  for (let round = 0; round < rounds; round += 1) {
    const seed = firstSeed + round;
    const { told, violations } = await tortureRound(seed).then(summary, failed);
    if (violations.length > 0) broken += 1;
    say(`round ${round + 1} of ${rounds}, seed ${seed}: ${told}`);
    for (const violation of violations) say(`  broken: ${violation}`);
  }
  say(broken === 0 ? `${rounds} rounds, no promise broken` : `${broken} of ${rounds} rounds broke a promise`);
  process.exitCode = broken === 0 ? 0 : 1;
}

interface Told {
  readonly told: string;
  readonly violations: readonly string[];
}

function summary({
  clients,
  killedAfterMs,
  sent,
  unanswered,
  stored,
  done,
  events,
  violations,
}: Report): Told {
  const parts = [
    `${clients} clients, killed after ${killedAfterMs} ms`,
    `${sent} commands sent, ${unanswered} without an answer, ${stored} of those stored`,
    `${done} done in the end, ${events} events`,
    violations.length === 0 ? 'every promise kept' : `${violations.length} promises broken`,
  ];
  return { told: parts.join('; '), violations };
}

/** A round that cannot be gone through with has broken a promise too: that the register starts and answers. */
const failed = (error: unknown): Told => ({
  told: 'not gone through with',
  violations: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

void main();
