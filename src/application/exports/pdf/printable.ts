import { isDrawable } from './fonts';

/** Soft hyphens, direction marks and the like: they have no look of their own. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Control characters and what Unicode has given no meaning: a font may have a letter in such a place. */
const meaningless = /\p{C}/u;
const replacement = '\uFFFD';

/** The text in one line; for each letter that the fonts lack a mark that is plainly no letter, never another letter. */
export const printable = (text: string): string =>
  Array.from(text.normalize('NFC').replaceAll(invisible, '').replaceAll(/\s/g, ' '), (character) =>
    isDrawable(character) && !meaningless.test(character) ? character : replacement,
  ).join('');
