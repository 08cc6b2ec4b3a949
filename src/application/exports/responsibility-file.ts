import { Readable } from 'node:stream';
import { responsibilityCsv } from './responsibility-csv';
import { responsibilityPdf } from './pdf/responsibility-pdf';
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
export function responsibilityFile(
  format: ExportFormat,
  responsibility: PlanResponsibility,
  printing: Printing,
): ExportedFile {
  const { planId, knownAt } = responsibility;
  return {
    name: `responsibility-${planId}-${knownAt.replaceAll(/[-:]|\.\d+/g, '')}.${format}`,
    mediaType: mediaTypes[format],
    content: contentOf(format, responsibility, printing),
  };
}

function contentOf(format: ExportFormat, responsibility: PlanResponsibility, printing: Printing): Readable {
  switch (format) {
    case 'csv':
      return responsibilityCsv(responsibility.rows);
    case 'ndjson':
      return Readable.from(responsibility.rows.map((row) => `${JSON.stringify(row)}\n`));
    case 'pdf':
      return responsibilityPdf(responsibility, printing);
  }
}
