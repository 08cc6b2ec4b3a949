import { MigrationRefused, migrate } from '../../../application/migration/migrate';
import type { Migrated, Phase } from '../../../application/migration/migrate';
import { StoreUnavailable } from '../../../application/ports/event-store';
import { showProgress } from '../progress';
import type { ProgressShown } from '../progress';
import type { CommandGroup, Surroundings } from '../surroundings';
import { Interrupted, say } from '../terminal';
import type { Terminal } from '../terminal';
import { messageOf } from '../../../kernel/fault';
import { counted } from '../counted';

const names: Readonly<Record<Phase, string>> = {
  compare: 'Comparing what is there',
  carry: 'Carrying over',
  verify: 'Verifying',
};

export const migrateCommands: CommandGroup = (program, surroundings) => {
  program
    .command('migrate')
    .description('Carry this register from its data folder to an EventStoreDB; the server must not run')
    .option(
      '--to <address>',
      'the connection string, esdb://…; one with a password is taken from EVENT_STORE_URL_FILE or EVENT_STORE_URL',
    )
    .action(async ({ to }: { readonly to?: string }) => {
      tell(surroundings.terminal, await carried(to, surroundings));
    });
};

async function carried(
  to: string | undefined,
  { openMigration, terminal, onInterrupt }: Surroundings,
): Promise<Migrated> {
  const opened = await openMigration(to);
  const stopping = new AbortController();
  const detach = onInterrupt?.(() => {
    stopping.abort(new Interrupted('Broken off. The same command goes on where this one stopped.'));
  });
  const shown = new PhasesShown(terminal);
  try {
    return await migrate(opened.source, opened.target, {
      onProgress: shown.take.bind(shown),
      signal: stopping.signal,
    });
  } catch (error) {
    throw inWords(error);
  } finally {
    shown.end();
    detach?.();
    await opened.close();
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof StoreUnavailable) {
    return new Error('The event store does not answer. Once it does, the same command goes on from here.');
  }
  // The adapter says which event it is that cannot be stored.
  return error instanceof MigrationRefused || error instanceof Interrupted ? error : failed(error);
}

const failed = (error: unknown): Error => new Error(`It could not be carried over: ${messageOf(error)}`);

function tell({ out }: Terminal, { events, streams, already }: Migrated): void {
  const earlier = already === 0 ? '' : `, ${already} of them in an earlier run`;
  say(
    out,
    `${counted(events, 'event')} in ${counted(streams, 'stream')} are in the new event store${earlier}.`,
  );
  say(out, 'Every stream was read from both stores and is the same, and so is the order of all events.');
  say(
    out,
    'Start the register with EVENT_STORE_URL, and do not start this folder again: see docs/operations.md.',
  );
}

/** A bar for each phase, one after the other. */
class PhasesShown {
  #phase: Phase | null = null;
  #shown: ProgressShown | null = null;

  constructor(private readonly terminal: Terminal) {}

  take(phase: Phase, done: number, total: number): void {
    if (phase !== this.#phase) {
      this.end();
      this.#phase = phase;
      this.#shown = showProgress(names[phase], this.terminal);
    }
    this.#shown?.onProgress({ done, total });
  }

  end(): void {
    this.#shown?.end();
    this.#shown = null;
  }
}
