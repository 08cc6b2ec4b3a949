import { bold, regular } from './fonts';
import { printable } from './printable';
import { drawnTable } from './table';
import type { DrawnTable, TableShape } from './table';

const grey = '#555555';
const small = 8;
/** A heading and a line of its table stay together. */
const roomForHeading = 100;

/** The look of a printed page, and nothing of what is on it; tagged for those who have it read aloud. */
export class Sheet {
  readonly #content: PDFKit.PDFStructureElement;

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.#content = document.struct('Document');
    document.addStructure(this.#content);
  }

  title(text: string): void {
    this.#tagged('H1', () => {
      this.document.font(bold).fontSize(18).text(printable(text)).moveDown(0.5);
    });
  }

  /** One to a line, the name before the value. */
  facts(facts: readonly (readonly [name: string, value: string])[]): void {
    for (const [name, value] of facts) {
      this.#tagged('P', () => {
        const lead = printable(`${name}: `);
        this.document.font(bold).fontSize(9).text(lead, { continued: true });
        this.document.font(regular).text(printable(value));
      });
    }
    this.document.moveDown(0.5);
  }

  text(text: string): void {
    this.#tagged('P', () => {
      this.document.font(regular).fontSize(9).text(printable(text));
    });
  }

  heading(text: string): void {
    this.#keepTogether();
    this.#tagged('H2', () => {
      this.document.moveDown(1).font(bold).fontSize(12).text(printable(text)).moveDown(0.3);
    });
  }

  subheading(text: string): void {
    this.#keepTogether();
    this.#tagged('H3', () => {
      this.document.moveDown(0.7).font(bold).fontSize(9).fillColor(grey).text(printable(text)).moveDown(0.3);
    });
    this.document.fillColor('black');
  }

  table(shape: TableShape): DrawnTable {
    return drawnTable(this.document, this.#content, shape);
  }

  /** Numbers the pages, and lets them go. */
  end(footer: (page: string, pages: string) => string): void {
    const { start, count } = this.document.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      this.document.switchToPage(index);
      this.#footer(printable(footer(String(index - start + 1), String(count))));
    }
    this.#content.end();
    this.document.end();
  }

  #footer(text: string): void {
    const { width, height, margins } = this.document.page;
    // Below the bottom margin a text would begin a new page.
    margins.bottom = 0;
    this.document.markContent('Artifact', { type: 'Pagination' });
    this.document.font(regular).fontSize(small).fillColor(grey);
    this.document.text(text, margins.left, height - 40, {
      width: width - margins.left - margins.right,
      align: 'right',
      lineBreak: false,
    });
    this.document.endMarkedContent();
  }

  #tagged(tag: string, draw: () => void): void {
    this.#content.add(this.document.struct(tag, {}, draw));
  }

  #keepTogether(): void {
    const { height, margins } = this.document.page;
    if (this.document.y > height - margins.bottom - roomForHeading) this.document.addPage();
  }
}
