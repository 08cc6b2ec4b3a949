import { openLog } from '../../../src/infrastructure/observability/log';

/** A log that is kept, line by line. */
export function logged() {
  const lines: string[] = [];
  const log = openLog('info', { write: (line) => lines.push(line) });
  return { log, lines, objects: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}
