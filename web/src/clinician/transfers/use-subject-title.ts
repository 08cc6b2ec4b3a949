import { useText } from '../texts';

/** What people call it: the measure's title, or that it is the coordination. */
export function useSubjectTitle(): (subject: { readonly title?: string }) => string {
  const t = useText();
  return ({ title }) => title ?? t('subject.coordination');
}
