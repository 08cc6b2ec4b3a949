export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What the browser has against a value; of a day out of bounds also the nearest that would do. */
export type Lack =
  { readonly why: 'missing' | 'unfit' } | { readonly why: 'tooEarly' | 'tooLate'; readonly day: string };

export function lackOf(control: Control): Lack {
  const { valueMissing, rangeUnderflow, rangeOverflow } = control.validity;
  if (valueMissing) return { why: 'missing' };
  if (control instanceof HTMLInputElement && control.type === 'date') {
    if (rangeUnderflow) return { why: 'tooEarly', day: control.min };
    if (rangeOverflow) return { why: 'tooLate', day: control.max };
  }
  return { why: 'unfit' };
}
