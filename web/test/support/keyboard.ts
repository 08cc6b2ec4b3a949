import type { Locator, Page } from 'playwright-core';

/** More controls than any page has: whoever presses Tab as often goes in a ring. */
const mostStops = 150;

interface Stop {
  readonly words: string;
  /** Whether it can be seen that it has the focus. */
  readonly isSeen: boolean;
  readonly isWanted: boolean;
}

/** What has the focus, in one question: a slow machine is asked it often. */
const stopAt = (wanted: Locator): Promise<Stop> =>
  wanted.evaluate((element) => {
    const control = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(control);
    return {
      words:
        control === document.body
          ? ''
          : `${control.localName} ${control.getAttribute('aria-label') ?? control.textContent}`,
      isSeen:
        (outlineStyle !== 'none' && outlineWidth !== '0px') ||
        boxShadow !== 'none' ||
        // The way past the header is itself seen while it has the focus alone; the browser rings its calendar’s button.
        control.matches('.ds-skip-link, input[type^=date]'),
      isWanted: control === element,
    };
  });

/** Goes on by the keyboard until the control has the focus. @throws where it is not come by, or a stop on the way is not seen */
export async function tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor();
  for (let count = 0; count < mostStops; count += 1) {
    await control.page().keyboard.press(key);
    const { words, isSeen, isWanted } = await stopAt(control);
    // At the end of the page the browser's own controls come, and then its first one.
    if (words !== '' && !isSeen) throw new Error(`The focus is not seen on ${words}`);
    if (isWanted) return;
  }
  throw new Error(`${String(control)} is not come by with ${key}`);
}

/** Writes where the focus has come to be. */
export async function write(field: Locator, text: string): Promise<void> {
  await field.and(field.page().locator(':focus')).waitFor();
  await field.page().keyboard.type(text);
}

/** Goes there and presses it. */
export async function tabAndPress(control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(control);
  await control.page().keyboard.press(key);
}

/** Waits until the focus is on what says this. @throws with what has it instead */
export async function focusIsOn(page: Page, words: string): Promise<void> {
  const isThere = page.waitForFunction((wanted) => {
    const control = document.activeElement ?? document.body;
    const said = control.getAttribute('aria-label') ?? control.textContent;
    return control !== document.body && said.includes(wanted);
  }, words);
  await isThere.catch(async () => {
    throw new Error(`The focus is on ${(await stopAt(page.locator('body'))).words}, not on ${words}`);
  });
}
