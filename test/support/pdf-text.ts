import { inflateSync } from 'node:zlib';
import { given } from './given';

/** What a reader sees of a PDF: a line for each piece of text, page after page. */
export function pdfText(pdf: Buffer): readonly string[] {
  const objects = objectsIn(pdf);
  return pagesOf(objects).flatMap((page) => {
    const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    return linesIn(streamOf(objects, contents), fontsOf(objects, page));
  });
}

export const pagesIn = (pdf: Buffer): number => pagesOf(objectsIn(pdf)).length;

/** What a screen reader is told of the parts of a PDF, in the order in which they were made: `H1`, `P`, `Table`… */
export const pdfTags = (pdf: Buffer): readonly string[] =>
  [...objectsIn(pdf).values()].flatMap((object) => /^<<\n\/S \/(\w+)/.exec(object)?.[1] ?? []);

/** By their numbers, each character a byte. */
type Objects = ReadonlyMap<string, string>;
/** What a glyph's number stands for. */
type Font = ReadonlyMap<number, string>;

const objectsIn = (pdf: Buffer): Objects =>
  new Map(
    [...pdf.toString('latin1').matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj/gm)].map(
      ([, id = '', object = '']) => [id, object] as const,
    ),
  );

const pagesOf = (objects: Objects): readonly string[] =>
  [...objects.values()].filter((object) => object.includes('/Type /Page\n'));

function streamOf(objects: Objects, id: string): string {
  const [, stream = ''] = /stream\n([^]*)\nendstream/.exec(given(objects.get(id))) ?? [];
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

/** By the names that the page calls them by. */
function fontsOf(objects: Objects, page: string): ReadonlyMap<string, Font> {
  const [, resources = ''] = /\/Resources (\d+) 0 R/.exec(page) ?? [];
  const named = given(objects.get(resources)).matchAll(/\/(F\d+) (\d+) 0 R/g);
  return new Map([...named].map(([, name = '', id = '']) => [name, fontOf(objects, id)]));
}

/** `<0000> <00ff> [<0000> <0048>]`: from which number to which, and the text that each stands for in UTF-16. */
function fontOf(objects: Objects, id: string): Font {
  const [, unicode = ''] = /\/ToUnicode (\d+) 0 R/.exec(given(objects.get(id))) ?? [];
  const ranges = streamOf(objects, unicode).matchAll(/<(\w+)> <\w+> \[(.*)\]/g);
  return new Map(
    [...ranges].flatMap(([, first = '', texts = '']) =>
      [...texts.matchAll(/<([^>]*)>/g)].map(
        ([, hex = ''], index) => [Number.parseInt(first, 16) + index, utf16(hex)] as const,
      ),
    ),
  );
}

const utf16 = (hex: string): string =>
  Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');

/** Between BT and ET `/F1 8 Tf` chooses a font, `[<00480065> 10 <006c>] TJ` shows glyphs and how far they stand apart. */
function linesIn(content: string, fonts: ReadonlyMap<string, Font>): readonly string[] {
  return [...content.matchAll(/^BT\n([^]*?)^ET$/gm)].map(([, text = '']) => {
    const [, name = ''] = /\/(F\d+) \S+ Tf/.exec(text) ?? [];
    const font = given(fonts.get(name));
    const shown = [...text.matchAll(/^\[(.*)\] TJ$/gm)].map(([, pieces = '']) => pieces).join('');
    const glyphs = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    return glyphs
      .map((glyph) => given(font.get(Number.parseInt(glyph, 16))))
      .join('')
      .trimEnd();
  });
}
