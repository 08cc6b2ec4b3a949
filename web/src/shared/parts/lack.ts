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

/** The first control that a form refuses gets the focus; each says itself what it lacks. */
export function focusIfFirst(control: Control): void {
  const first = control.form?.querySelector(':is(input, select, textarea):invalid');
  if (first === control) control.focus();
}
