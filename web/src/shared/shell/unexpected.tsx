import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSharedText } from '../i18n/language';

/** What is shown where the portal itself has failed. */
export function Unexpected(): ReactNode {
  const t = useSharedText();
  return (
    <Alert data-color="danger" role="alert">
      <Heading level={2} data-size="xs">
        {t('unexpected.heading')}
      </Heading>
      <Paragraph>{t('unexpected.text')}</Paragraph>
      <Button
        variant="secondary"
        onClick={() => {
          location.reload();
        }}
      >
        {t('unexpected.reload')}
      </Button>
    </Alert>
  );
}
