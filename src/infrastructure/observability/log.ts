import { destination as toFile, pino, stdTimeFunctions } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { scrubbed } from './scrubbed';

export const logLevels = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

// What is written while a write is under way goes with the next: whoever is answered does not wait for the terminal.
const standardOutput = (): DestinationStream => toFile({ dest: 1, sync: false });

/** One JSON object a line, on standard output unless said. */
export const openLog = (level: LogLevel, destination: DestinationStream = standardOutput()): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: scrubbed },
    },
    destination,
  );
