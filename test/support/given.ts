/** What a test knows to be there; fails where it is not. */
export function given<Thing>(thing: Thing | null | undefined, what = 'what the test builds on'): Thing {
  if (thing === null || thing === undefined) throw new Error(`There is no ${what}`);
  return thing;
}
