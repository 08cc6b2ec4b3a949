import { useEffect, useRef } from 'react';

/** Sends once, also where it is pressed twice before the page has learned that something is on its way. */
export function useOnce(isPending: boolean, send: () => void): () => void {
  const isSent = useRef(false);
  useEffect(() => {
    if (!isPending) isSent.current = false;
  });
  return () => {
    if (isSent.current) return;
    isSent.current = true;
    send();
  };
}
