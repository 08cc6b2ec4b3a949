import type { ReactNode } from 'react';
import { useRouter } from 'wouter';
import { useSharedText } from '../i18n/language';
import { Page } from './page';

/** What a dead link leads to, and the way on: home is the audience's own first page unless told otherwise. */
export function NothingHere({ home }: { readonly home?: string }): ReactNode {
  const t = useSharedText();
  const { base } = useRouter();
  return (
    <Page title={t('nothingHere.title')} lead={t('nothingHere.text')}>
      <a href={home ?? base}>{t('nothingHere.home')}</a>
    </Page>
  );
}
