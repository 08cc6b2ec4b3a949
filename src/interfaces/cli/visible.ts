/** What a terminal would obey, or show where it does not stand, or not at all. */
const unseen = /[\p{Control}\p{Format}\p{Surrogate}\p{Line_Separator}\p{Paragraph_Separator}]/gu;

const escapedUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * One line in which everything is seen and nothing is obeyed: a name out of a file may hold anything. In a string of JSON
 * it stays the same string.
 */
export const visible = (line: string): string =>
  line.replace(unseen, (hidden) => hidden.split('').map(escapedUnit).join(''));
