import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Restriction } from '../../api/types';
import { Empty } from '../../shared/parts/empty';
import { Loaded } from '../../shared/parts/loaded';
import { ProblemAlert } from '../../shared/parts/problem-alert';
import { TimeText } from '../../shared/parts/time-text';
import { usePlanHere } from '../here/here';
import { Foldout } from '../parts/foldout';
import { Section } from '../parts/section';
import { useText } from '../texts';
import { BlockSomebody } from './block-somebody';
import { useUnblock } from './commands';
import { useRestrictions } from './use-access-lists';

function Blocked({ restriction }: { readonly restriction: Restriction }): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const unblock = useUnblock(plan);
  const { restrictionId, name, since } = restriction;
  return (
    <li>
      <strong>{name}</strong>
      <small>
        {t('access.blockedSince')} <TimeText at={since} as="day" />
      </small>
      <ProblemAlert error={unblock.error} />
      <Button
        variant="secondary"
        aria-label={t('access.unblockOf', { name })}
        loading={unblock.isPending}
        onClick={() => {
          unblock.mutate({ restrictionId });
        }}
      >
        {t('access.unblock')}
      </Button>
    </li>
  );
}

/** Practitioners whom the patient has shut out; not even in an emergency do they get in. */
export function Blocks(): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const restrictions = useRestrictions(plan);
  return (
    <Section title={t('access.blocks')} lead={t('access.blocksLead')}>
      <Loaded query={restrictions}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('access.nobodyBlocked')} />
          ) : (
            <ul className="lines">
              {items.map((restriction) => (
                <Blocked key={restriction.restrictionId} restriction={restriction} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Foldout label={t('access.blockSomebody')}>{(close) => <BlockSomebody onClose={close} />}</Foldout>
    </Section>
  );
}
