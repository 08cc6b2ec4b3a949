import { Alert, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import { TimeText } from '../../shared/parts/time-text';
import { EmergencyAccessWay } from '../emergency/emergency-access-way';
import { useText } from '../texts';

/** What somebody outside the care team may know: that there is a plan, and how he can come to it. */
export function NoAccess({ planId }: { readonly planId: string }): ReactNode {
  const t = useText();
  const status = useQuery({
    queryKey: keys.planPart(planId, 'status'),
    retry: false,
    queryFn: () => answered(http.GET('/api/v1/plans/{planId}/status', { params: { path: { planId } } })),
  });
  if (status.error) return <Alert data-color="warning">{t('noAccess.shut')}</Alert>;
  return (
    <Card>
      <Heading level={2} data-size="xs">
        {t('noAccess.heading')}
      </Heading>
      {status.data && (
        <Paragraph>
          {status.data.active ? t('noAccess.active') : t('noAccess.closed')} {t('noAccess.lastChanged')}{' '}
          <TimeText at={status.data.lastChangedAt} as="day" />.
        </Paragraph>
      )}
      <Paragraph>{t('noAccess.what')}</Paragraph>
      <EmergencyAccessWay planId={planId} />
    </Card>
  );
}
