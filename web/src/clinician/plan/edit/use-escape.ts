import { use, useRef } from 'react';
import type { DOMAttributes } from 'react';
import { FormPlaceContext } from './put-aside';

/**
 * Escape leaves a form, but not while it is being saved. What has been written in it is kept out of sight, and goes by «Avbryt»
 * alone; where a form cannot be put aside, one with something written in it stays.
 */
export function useEscape(
  isPending: boolean,
  onClose: () => void,
): Pick<DOMAttributes<HTMLFormElement>, 'onInput' | 'onKeyDown'> {
  const isWritten = useRef(false);
  const place = use(FormPlaceContext);
  return {
    onInput: () => {
      isWritten.current = true;
    },
    onKeyDown: ({ key }) => {
      if (key !== 'Escape' || isPending) return;
      if (isWritten.current) place?.onPutAside();
      else onClose();
    },
  };
}
