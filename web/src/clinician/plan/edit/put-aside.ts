import { createContext } from 'react';

/** What holds forms that are opened by buttons: one that is put aside is out of sight, with all that was written in it. */
export interface FormPlace {
  readonly isShown: boolean;
  readonly onPutAside: () => void;
}

/** Null where a form cannot be put aside. */
export const FormPlaceContext = createContext<FormPlace | null>(null);
