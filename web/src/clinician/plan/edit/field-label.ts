import { useWordsFor } from '../../texts';

/** What people call a place in the plan: `/measures/{id}/title` is «Tittel». */
export function useFieldLabel(): (pointer: string) => string {
  const wordFor = useWordsFor('field');
  return (pointer) => wordFor(pointer.split('/').findLast((part) => /^[a-z][A-Za-z]*$/.test(part)) ?? '');
}
