import { Readable } from 'node:stream';
import { responsibilityCsv } from './responsibility-csv';
import type { Printing } from './pdf/printing';
import type { PlanResponsibility } from './plan-responsibility';

export const exportFormats = ['csv', 'ndjson', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const mediaTypes = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  pdf: 'application/pdf',
} as const satisfies Record<ExportFormat, string>;

export interface ExportedFile {
  /** Without anything personal in it. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Readable;
}

/** The whole in one file: rows as the API gives them (NDJSON), for a spreadsheet (CSV), or to be printed, with the offers. */
export async function responsibilityFile(
  format: ExportFormat,
  responsibility: PlanResponsibility,
  printing: Printing,
): Promise<ExportedFile> {
  const { planId, knownAt } = responsibility;
  return {
    name: `responsibility-${planId}-${knownAt.replaceAll(/[-:]|\.\d+/g, '')}.${format}`,
    mediaType: mediaTypes[format],
    content: await contentOf(format, responsibility, printing),
  };
}

async function contentOf(
  format: ExportFormat,
  responsibility: PlanResponsibility,
  printing: Printing,
): Promise<Readable> {
  switch (format) {
    case 'csv':
      return responsibilityCsv(responsibility.rows);
    case 'ndjson':
      return Readable.from(responsibility.rows.map((row) => `${JSON.stringify(row)}\n`));
    case 'pdf': {
      // Loaded when it is asked for: fonts and their tables would take a quarter of every process's start.
      const { responsibilityPdf } = await import('./pdf/responsibility-pdf.js');
      return responsibilityPdf(responsibility, printing);
    }
  }
}
