import { parseNationalId } from '../../kernel/national-id';

const written = /(?<!\d)(\d{6}) ?(\d{5})(?!\d)/g;

/** The line without any number that a person can have. Nobody is meant to log one: this is for the day that somebody does. */
export const scrubbed = (line: string): string =>
  line.replace(written, (found, date: string, rest: string) =>
    parseNationalId(date + rest) ? '[redacted]' : found,
  );
