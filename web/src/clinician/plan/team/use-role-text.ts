import { useWordsFor } from '../../texts';

/** A role as it was written; those that the register gives itself have words. */
export const useRoleText = (): ((role: string) => string) => useWordsFor('teamRole');
