/** A step of a document: what is pasted, and what is said to come of it. */
export interface Step {
  readonly commands: string;
  readonly answer: string;
}

/** What stands under a heading, up to the next one of its kind. */
export function sectionOf(document: string, heading: string): string {
  const [, after = ''] = document.split(`${heading}\n`);
  const [section = ''] = after.split(/^## /m);
  return section;
}

/** Each bash block with the answer below it; '' where none is shown. */
export const stepsIn = (text: string): readonly Step[] =>
  Array.from(
    text.matchAll(/^```bash\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?/gms),
    ([, commands = '', answer = '']) => ({
      commands,
      answer,
    }),
  );

/**
 * The pieces of an answer that must be found, in this order. `…` stands for what is left out; how the answer is broken
 * into lines is the document's own affair; ids are other ones each time.
 */
export const piecesOf = (answer: string): readonly string[] => comparable(answer).split('…').filter(Boolean);

const comparable = (text: string): string => text.replace(anyId, '<id>').replace(/\s/g, '');

const anyId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The first piece that does not follow those before it; null where all are there. */
export function firstMissing(pieces: readonly string[], output: string): string | null {
  let rest = comparable(output);
  for (const piece of pieces) {
    const place = rest.indexOf(piece);
    if (place < 0) return piece;
    rest = rest.slice(place + piece.length);
  }
  return null;
}
