const number = /^-?\d+([.,]\d+)?$/;

/** What somebody has measured as he wrote it: «16,5» is a number, what is none stays words. */
export function valueOf(written: string): number | string {
  const text = written.trim();
  return number.test(text) ? Number(text.replace(',', '.')) : text;
}
