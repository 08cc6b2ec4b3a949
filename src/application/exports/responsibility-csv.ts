import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { subjectKey } from '../../domain/plan/events';
import { osloTimeOf } from '../../kernel/oslo-day';
import { partyKey } from '../../kernel/party';
import type { ResponsibilityInterval } from '../../../projections/responsibility-history/answers';
import type { Instant } from '../../kernel/instant';

type Column = readonly [name: string, cell: (row: ResponsibilityInterval) => string | null | undefined];

const oslo = (instant: Instant | null): string | null => instant && osloTimeOf(instant);

/** Every time twice: as the API has it, and as a clock in Oslo shows it. */
const columns: readonly Column[] = [
  ['subject', ({ subject }) => subjectKey(subject)],
  ['title', ({ title }) => title],
  ['responsible', ({ responsible }) => responsible.name],
  ['responsibleId', ({ responsible }) => partyKey(responsible)],
  ['former', ({ former }) => former?.name],
  ['formerId', ({ former }) => former && partyKey(former)],
  ['from', ({ from }) => from],
  ['fromOslo', ({ from }) => oslo(from)],
  ['to', ({ to }) => to],
  ['toOslo', ({ to }) => oslo(to)],
  ['how', ({ how }) => how],
  ['transferId', ({ transferId }) => transferId],
  ['byRole', ({ by }) => by.role],
  ['byName', ({ by }) => by.name],
  ['byUnit', ({ by }) => by.unit],
  ['reason', ({ reason }) => reason],
  ['enteredAt', ({ enteredAt }) => enteredAt],
  ['enteredAtOslo', ({ enteredAt }) => oslo(enteredAt)],
  ['lateReason', ({ lateReason }) => lateReason],
  ['recordedAt', ({ recordedAt }) => recordedAt],
  ['recordedAtOslo', ({ recordedAt }) => oslo(recordedAt)],
  ['knownTo', ({ knownTo }) => knownTo],
  ['knownToOslo', ({ knownTo }) => oslo(knownTo)],
  ['supersededByType', ({ supersededBy }) => supersededBy?.type],
  ['supersededByRole', ({ supersededBy }) => supersededBy?.by.role],
  ['supersededByName', ({ supersededBy }) => supersededBy?.by.name],
  ['supersededByUnit', ({ supersededBy }) => supersededBy?.by.unit],
  ['supersededReason', ({ supersededBy }) => supersededBy?.reason],
];

/**
 * RFC 4180 but for the separator: Excel in Norwegian takes a comma for a decimal mark and opens only what is separated
 * by semicolons. It takes UTF-8 for Latin-1 where no byte order mark says otherwise.
 */
export function responsibilityCsv(rows: readonly ResponsibilityInterval[]): Readable {
  const lines = Readable.from(rows.map((row) => columns.map(([, cell]) => cell(row) ?? '')));
  return lines.pipe(
    stringify({
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      // A lone line feed inside a cell is not the end of a record here, but other programs take it for one.
      quoted_match: /[\r\n]/,
      // A spreadsheet would carry out what begins with = + - @ or a control character: an apostrophe makes it text.
      escape_formulas: true,
      header: true,
      columns: columns.map(([name]) => name),
    }),
  );
}
