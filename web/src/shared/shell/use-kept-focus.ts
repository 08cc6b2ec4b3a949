import { useEffect } from 'react';

/** What has a heading that tells where one is. */
const places = 'li, section, article, .ds-card, main';

/** Where a control is, the innermost first; asked while it is there, since what is gone lies nowhere. */
function placesOf(control: Element): readonly Element[] {
  const place = control.parentElement?.closest(places);
  return place ? [place, ...placesOf(place)] : [];
}

const canHaveFocus = (control: Element): boolean =>
  control.isConnected && control.checkVisibility() && !control.matches(':disabled');

/** The heading of the innermost place that is still on the page. */
function headingIn(around: readonly Element[]): HTMLElement | undefined {
  return [...around, document.body]
    .filter((place) => place.isConnected)
    .flatMap((place) => place.querySelector<HTMLElement>('h1, h2, h3, h4') ?? [])
    .find((heading) => heading.checkVisibility());
}

/** Looks after the focus until it is told to stop. */
function keepFocus(): () => void {
  let last:
    { readonly control: Element; readonly around: readonly Element[]; readonly isSeen: boolean } | undefined;
  let isAsked = false;
  const isNowhere = (): boolean => (document.activeElement ?? document.body) === document.body;

  const look = (): void => {
    isAsked = false;
    if (!last || !isNowhere() || canHaveFocus(last.control)) return;
    const heading = headingIn(last.around);
    if (!heading) return;
    heading.tabIndex = -1;
    // Who uses the mouse looks at what he pressed: the page stays where it is.
    heading.focus({ preventScroll: !last.isSeen });
  };
  const noteWhere = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    last = { control: target, around: placesOf(target), isSeen: target.matches(':focus-visible') };
  };
  /** Who left a control that is still there meant to. */
  const forget = ({ target }: FocusEvent): void => {
    queueMicrotask(() => {
      if (last && last.control === target && isNowhere() && canHaveFocus(last.control)) last = undefined;
    });
  };
  // A frame later: what takes the focus itself has then done so.
  const changes = new MutationObserver(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(look);
  });
  document.addEventListener('focusin', noteWhere);
  document.addEventListener('focusout', forget);
  changes.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  });
  return () => {
    document.removeEventListener('focusin', noteWhere);
    document.removeEventListener('focusout', forget);
    changes.disconnect();
  };
}

/**
 * When the control that has the focus goes away (an offer that was answered, a button that its work is done for), the focus
 * goes to the heading of where it was, instead of to the top of the page.
 */
export const useKeptFocus = (): void => {
  useEffect(keepFocus, []);
};
