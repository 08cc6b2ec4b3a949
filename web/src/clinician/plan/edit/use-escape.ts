import { useRef } from 'react';
import type { DOMAttributes } from 'react';

/** Escape leaves a form in which nothing has been written. What has been written goes only by «Avbryt». */
export function useEscape(
  onClose: () => void,
): Pick<DOMAttributes<HTMLFormElement>, 'onInput' | 'onKeyDown'> {
  const isWritten = useRef(false);
  return {
    onInput: () => {
      isWritten.current = true;
    },
    onKeyDown: ({ key }) => {
      if (key === 'Escape' && !isWritten.current) onClose();
    },
  };
}
