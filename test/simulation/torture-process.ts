import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { tortureRound } from './round';
import type { Report } from './round';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, seed: { type: 'string' } },
});

/** `--rounds N`, each with a seed of its own, or one round again with `--seed S`. */
async function main(): Promise<void> {
  const firstSeed = values.seed === undefined ? randomInt(1_000_000_000) : Number(values.seed);
  const rounds = Number(values.rounds);
  let broken = 0;
  for (let round = 0; round < rounds; round += 1) {
    const report = await tortureRound(firstSeed + round);
    if (report.violations.length > 0) broken += 1;
    say(`round ${round + 1} of ${rounds}: ${lineFor(report)}`);
    for (const violation of report.violations) say(`  broken: ${violation}`);
  }
  say(broken === 0 ? `${rounds} rounds, no promise broken` : `${broken} of ${rounds} rounds broke a promise`);
  process.exitCode = broken === 0 ? 0 : 1;
}

const lineFor = ({
  seed,
  clients,
  killedAfterMs,
  sent,
  unanswered,
  done,
  events,
  violations,
}: Report): string =>
  [
    `seed ${seed}`,
    `${clients} clients, killed after ${killedAfterMs} ms`,
    `${sent} commands sent, ${unanswered} without an answer, ${done} done`,
    `${events} events`,
    violations.length === 0 ? 'all promises kept' : `${violations.length} promises broken`,
  ].join('; ');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
