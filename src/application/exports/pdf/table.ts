import { bold, regular } from './fonts';
import { printable } from './printable';
import type { Line } from './lines';

export interface TableShape {
  /** In points; a star takes what is left. */
  readonly widths: readonly (number | '*')[];
  readonly head: readonly string[];
}

export interface DrawnTable {
  add(line: Line): void;
  end(): void;
}

const small = 8;
const grey = '#555555';
const padding = { top: 4.5, right: 4, bottom: 2, left: 0 };

/** Draws its head where the page is now, and above the top margin of every page on which it goes on. */
export function drawnTable(
  document: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  { widths, head }: TableShape,
): DrawnTable {
  const shape: PDFKit.Mixins.TableOptions = {
    columnStyles: [...widths],
    defaultStyle: { border: [0.5, 0, 0, 0], borderColor: '#bbbbbb', padding: { ...padding } },
  };
  // A scope and a place in the structure are for screen readers; the types of pdfkit do not know them yet.
  const headStyle = { font: { src: bold, size: small }, border: 0, type: 'TH', scope: 'Column' } as const;
  const headRow = head.map((text) => ({ text: printable(text), ...headStyle }));
  const noteStyle = { colSpan: widths.length, border: 0, textColor: grey, padding: [0, 4, 3, 8] } as const;

  const drawHeadAgain = (): void => {
    const { left, top } = document.page.margins;
    const y = top - document.currentLineHeight(true) - padding.top - padding.bottom;
    // A screen reader has the head of the table already.
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .table({ ...shape, position: { x: left, y } })
      .row(headRow)
      .end();
    document.endMarkedContent();
  };

  document.font(regular).fontSize(small);
  const table = document.table({ ...shape, ...{ structParent: parent } }).row(headRow);
  document.on('pageAdded', drawHeadAgain);
  return {
    add: (line) => {
      if ('cells' in line) table.row(line.cells.map(printable));
      else table.row([{ text: printable(line.note), ...noteStyle, padding: [...noteStyle.padding] }]);
    },
    end: () => {
      document.off('pageAdded', drawHeadAgain);
      table.end();
      document.x = document.page.margins.left;
    },
  };
}
