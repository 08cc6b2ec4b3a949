import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '../../shared/parts/confirm-dialog';
import { ProblemAlert } from '../../shared/parts/problem-alert';
import { useText } from '../texts';
import { ComparisonResult } from './comparison-result';
import { useOperation } from './use-operation';
import type { Operation } from './use-operation';
import type { Projection } from './use-projections';

/** What takes the place of what people read, or throws away work, is asked for once more. */
const confirmed: ReadonlySet<Operation> = new Set(['switch', 'rollback', 'cancel']);

/** What can be done to this read model as it stands now. */
export function possibleOn({ beside, previous, version }: Projection): readonly Operation[] {
  if (!beside) {
    const back = previous?.version === version ? (['rollback'] as const) : [];
    return ['rebuild', 'rebuildByHand', 'verify', ...back];
  }
  return beside.purpose === 'rebuild' && beside.state === 'built'
    ? ['compare', 'switch', 'cancel']
    : ['cancel'];
}

export function Operations({ projection }: { readonly projection: Projection }): ReactNode {
  const t = useText();
  const { name } = projection;
  const operation = useOperation(name);
  const [asked, setAsked] = useState<Operation | null>(null);
  const run = (wanted: Operation): void => {
    operation.mutate(wanted, {
      onSuccess: () => {
        setAsked(null);
      },
    });
  };
  return (
    <div className="stack" data-gap="sm">
      <div className="buttons">
        {possibleOn(projection).map((possible) => (
          <Button
            key={possible}
            data-size="sm"
            variant={possible === 'switch' ? 'primary' : 'secondary'}
            loading={operation.isPending && operation.variables === possible && possible !== 'verify'}
            aria-label={`${t(`operation.${possible}`)}: ${name}`}
            onClick={() => {
              if (confirmed.has(possible)) setAsked(possible);
              else run(possible);
            }}
          >
            {t(`operation.${possible}`)}
          </Button>
        ))}
      </div>
      {asked === null && <ProblemAlert error={operation.error} />}
      {operation.data && <ComparisonResult {...operation.data} />}
      <ConfirmDialog
        open={asked !== null}
        heading={asked === null ? '' : t('confirm.heading', { operation: t(`operation.${asked}`), name })}
        confirm={asked === null ? '' : t(`operation.${asked}`)}
        tone={asked === 'cancel' ? 'danger' : 'accent'}
        isPending={operation.isPending}
        error={operation.error}
        onConfirm={() => {
          if (asked !== null) run(asked);
        }}
        onClose={() => {
          setAsked(null);
        }}
      >
        {asked !== null && <p>{t(`confirm.${asked as 'switch' | 'rollback' | 'cancel'}`)}</p>}
      </ConfirmDialog>
    </div>
  );
}
