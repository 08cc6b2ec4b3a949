// Something must be seen of it: of a title of zero-width spaces nobody could say what it is. Control characters break logs
// and exports, and half a surrogate pair cannot be stored as UTF-8.
const pattern = '^(?=[^]*[\\p{L}\\p{N}\\p{P}\\p{S}])[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]*$';
const wellFormed = new RegExp(pattern, 'u');
const loneSurrogate = /\p{Surrogate}/u;

export const longText = 4000;
export const shortText = 200;

/** One form for what looks the same: composed (NFC), without space around it, lines ended by a line feed. */
export const cleanText = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n').trim();

/** Something to read in it, nothing that is no text, and not longer than allowed. */
export function isText(value: unknown, maxLength: number): boolean {
  if (typeof value !== 'string' || !wellFormed.test(value) || loneSurrogate.test(value)) return false;
  return value.length <= maxLength || Array.from(value).length <= maxLength;
}

export const textSchema = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength, pattern });
