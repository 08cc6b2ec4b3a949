import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import { Empty } from '../../shared/parts/empty';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/shell/page';
import { useText } from '../texts';

export function TransfersPage(): ReactNode {
  const t = useText();
  const transfers = useQuery({
    queryKey: keys.across('transfers'),
    queryFn: () => answered(http.GET('/api/v1/transfers')),
  });
  return (
    <Page title={t('transfers.title')}>
      <Loaded query={transfers}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('transfers.empty')} />
          ) : (
            <ul>
              {items.map((offer) => (
                <li key={offer.transferId}>{offer.to.name}</li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
