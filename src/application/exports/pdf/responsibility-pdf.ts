import PDFDocument from 'pdfkit';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { subjectKey } from '../../../domain/plan/events';
import { regular } from './fonts';
import { offerLines, rowLines } from './lines';
import { Sheet } from './sheet';
import { wordsIn } from './words';
import type { Readable } from 'node:stream';
import type { ResponsibilityInterval } from '../../../../projections/responsibility-history/answers';
import type { PlanResponsibility } from '../plan-responsibility';
import type { Line } from './lines';
import type { Printing } from './printing';
import type { TableShape } from './table';
import type { Words } from './words';

const rowWidths = [80, 80, 120, 95, '*'] as const;
const offerWidths = [80, 80, '*', 95, 95, 70] as const;

/** A4 pages: a table for each subject, and one for the offers. */
export function responsibilityPdf(responsibility: PlanResponsibility, printing: Printing): Readable {
  const words = wordsIn(printing.language);
  const document = new PDFDocument({
    size: 'A4',
    // Above the top margin there is room for the head of a table that goes on from the page before.
    margins: { top: 60, bottom: 56, left: 40, right: 40 },
    font: regular,
    // The number of pages is known only when the last one is drawn.
    bufferPages: true,
    // Tagged content came with version 1.4.
    pdfVersion: '1.7',
    tagged: true,
    lang: printing.language,
    displayTitle: true,
    info: {
      Title: `${words.say('title')} ${responsibility.planId}`,
      CreationDate: new Date(printing.printedAt),
    },
  });
  const sheet = new Sheet(document);
  draw(sheet, responsibility, printing, words).then(
    () => {
      sheet.end((page, pages) => `${words.say('page')} ${page} ${words.say('of')} ${pages}`);
    },
    (error: unknown) => {
      document.destroy(error instanceof Error ? error : new Error(String(error)));
    },
  );
  return document;
}

async function draw(
  sheet: Sheet,
  { planId, knownAt, rows, offers }: PlanResponsibility,
  { printedAt, askedBy }: Printing,
  words: Words,
): Promise<void> {
  const { say, time } = words;
  sheet.title(say('title'));
  sheet.facts([
    [say('plan'), planId],
    [say('knownAt'), time(knownAt)],
    [say('printedAt'), time(printedAt)],
    [say('askedBy'), askedBy],
  ]);
  sheet.text(say('times'));
  if (rows.length === 0) sheet.text(say('noRows'));
  for (const ofSubject of bySubject(rows)) await drawSubject(sheet, ofSubject, words);
  sheet.heading(say('offers'));
  if (offers.length === 0) sheet.text(say('noOffers'));
  const head = (['offered', 'deadline', 'about', 'fromWhom', 'toWhom', 'outcome'] as const).map(say);
  await drawTable(sheet, { widths: offerWidths, head }, offers.flatMap(offerLines(words)));
}

async function drawSubject(
  sheet: Sheet,
  rows: readonly ResponsibilityInterval[],
  words: Words,
): Promise<void> {
  const { say } = words;
  const head = (['from', 'to', 'responsible', 'how', 'enteredBy'] as const).map(say);
  const table = { widths: rowWidths, head };
  const { subject, title = '' } = rows.at(-1) ?? {};
  sheet.heading(subject && 'coordination' in subject ? say('coordination') : title);
  const [standing, superseded] = [true, false].map((stands) =>
    rows.filter(({ knownTo }) => (knownTo === null) === stands).flatMap(rowLines(words)),
  );
  await drawTable(sheet, table, standing ?? []);
  if (!superseded || superseded.length === 0) return;
  sheet.subheading(say('superseded'));
  await drawTable(sheet, table, superseded);
}

/** Gives way between the lines: a long history must not hold up those who ask for other things. */
async function drawTable(sheet: Sheet, shape: TableShape, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  const table = sheet.table(shape);
  for (const line of lines) {
    table.add(line);
    await nextTurn();
  }
  table.end();
}

function bySubject(rows: readonly ResponsibilityInterval[]): readonly (readonly ResponsibilityInterval[])[] {
  const keys = [...new Set(rows.map(({ subject }) => subjectKey(subject)))];
  return keys.map((key) => rows.filter(({ subject }) => subjectKey(subject) === key));
}
