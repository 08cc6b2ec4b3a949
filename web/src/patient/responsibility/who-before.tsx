import { Card } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import type { ResponsibilityInterval } from '../../api/types';
import { everyPage } from '../../api/every-page';
import { Loaded } from '../../shared/parts/loaded';
import { lanesOf } from '../../shared/responsibility/lanes';
import { TimeSwimlanes } from '../../shared/responsibility/time-swimlanes';
import { usePlanHere } from '../here/here';
import { Section } from '../parts/section';
import { useText } from '../texts';

const perPage = 200;

function Picture({ rows }: { readonly rows: readonly ResponsibilityInterval[] }): ReactNode {
  const { plan } = usePlanHere();
  const [now] = useState(() => Date.now());
  const lanes = useMemo(() => lanesOf(rows, plan.transfers), [rows, plan.transfers]);
  return <TimeSwimlanes lanes={lanes} now={now} />;
}

/** Who has had the responsibility: a picture, a slider that asks it, and a table. */
export function WhoBefore(): ReactNode {
  const t = useText();
  const { planId } = usePlanHere().plan;
  const rows = useQuery({
    queryKey: keys.planPart(planId, 'responsibility'),
    queryFn: () =>
      everyPage((cursor) => {
        const params = { path: { planId }, query: { limit: perPage, ...cursor } };
        return answered(http.GET('/api/v1/plans/{planId}/responsibility/history', { params }));
      }),
  });
  return (
    <Section title={t('responsibility.before')}>
      <Card>
        <Loaded query={rows}>{(items) => <Picture rows={items} />}</Loaded>
      </Card>
    </Section>
  );
}
