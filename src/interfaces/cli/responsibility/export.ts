import { pipeline } from 'node:stream/promises';
import { responsibilityOf } from '../../../application/exports/plan-responsibility';
import { responsibilityFile } from '../../../application/exports/responsibility-file';
import { instantOf, parseInstant } from '../../../kernel/instant';
import { newFile } from '../new-file';
import { UsageError, say } from '../terminal';
import type { ExportFormat } from '../../../application/exports/responsibility-file';
import type { PlanId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { OpenedHistory } from '../surroundings';
import type { Terminal } from '../terminal';
import { counted } from '../counted';

export interface ExportOptions {
  readonly format: ExportFormat;
  readonly out?: string;
  readonly knownAt?: string;
  readonly superseded?: boolean;
  readonly force?: boolean;
  readonly language: 'nb' | 'en';
  readonly askedBy: string;
}

/** Writes a plan's history to a file, or to where the output goes. */
export async function exportHistory(
  { events }: OpenedHistory,
  planId: string,
  { format, out, superseded = false, ...options }: ExportOptions,
  terminal: Terminal,
): Promise<void> {
  if (format === 'pdf' && out === undefined && terminal.out.isTTY) {
    throw new UsageError('A PDF is not for the screen: say --out and a file.');
  }
  const printedAt = instantOf(Date.now());
  const asked = { knownAt: momentIn(options.knownAt), now: printedAt, superseded, limited: null };
  const responsibility = await responsibilityOf(events, planId as PlanId, asked);
  if (!responsibility) throw new UsageError(`There is no plan ${planId}.`);
  const { askedBy, language } = options;
  const { content } = await responsibilityFile(format, responsibility, { askedBy, printedAt, language });
  if (out === undefined) {
    await pipeline(content, terminal.out, { end: false });
    return;
  }
  await pipeline(content, await newFile(out, options));
  say(terminal.err, `${out}: ${counted(responsibility.rows.length, 'row')}`);
}

/** @throws UsageError */
function momentIn(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const instant = parseInstant(text);
  if (!instant)
    throw new UsageError('Say --known-at as an instant with a zone, such as 2026-03-11T12:00:00Z.');
  return instant;
}
