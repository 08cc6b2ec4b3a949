import { use, useRef } from 'react';
import type { DOMAttributes } from 'react';
import { FormPlaceContext } from './put-aside';

/** Escape leaves a form. What has been written in it is kept out of sight, and goes by «Avbryt» alone. */
export function useEscape(
  onClose: () => void,
): Pick<DOMAttributes<HTMLFormElement>, 'onInput' | 'onKeyDown'> {
  const isWritten = useRef(false);
  const place = use(FormPlaceContext);
  return {
    onInput: () => {
      isWritten.current = true;
    },
    onKeyDown: ({ key }) => {
      if (key !== 'Escape') return;
      if (isWritten.current) place?.onPutAside();
      else onClose();
    },
  };
}
