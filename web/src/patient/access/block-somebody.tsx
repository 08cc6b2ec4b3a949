import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Practitioner } from '../../api/types';
import { ConfirmDialog } from '../../shared/parts/confirm-dialog';
import { TextField } from '../../shared/parts/fields';
import { Loaded } from '../../shared/parts/loaded';
import { useAnnounce } from '../../shared/shell/announcer';
import { usePlanHere } from '../here/here';
import { SendForm } from '../parts/send-form';
import { useText } from '../texts';
import { useBlock } from './commands';
import { usePractitioners } from './use-access-lists';

const maxLength = 100;

/** Finds a practitioner by name, and asks once more before shutting him out. */
export function BlockSomebody({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<Practitioner>();
  const found = usePractitioners(asked);
  return (
    <div className="stack" data-gap="sm">
      <SendForm
        label={t('access.blockSomebody')}
        send={t('access.find')}
        isPending={asked !== '' && found.isPending}
        error={null}
        onSend={() => {
          setAsked(name.trim());
        }}
        onClose={onClose}
      >
        <TextField
          label={t('access.practitioner')}
          description={t('access.practitionerAbout')}
          type="search"
          required
          maxLength={maxLength}
          value={name}
          onChange={setName}
        />
      </SendForm>
      {asked !== '' && (
        <Loaded query={found}>
          {({ items }) => (
            <ul className="lines" aria-live="polite">
              {items.length === 0 && <li>{t('access.notFound')}</li>}
              {items.map((one) => (
                <li key={one.practitionerId}>
                  <strong>{one.name}</strong>
                  <span>{one.unit}</span>
                  <Button
                    variant="secondary"
                    data-color="danger"
                    aria-label={t('access.blockOf', { name: one.name })}
                    onClick={() => {
                      setChosen(one);
                    }}
                  >
                    {t('access.block')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      )}
      <ConfirmBlock
        practitioner={chosen}
        onClose={() => {
          setChosen(undefined);
        }}
        onBlocked={onClose}
      />
    </div>
  );
}

function ConfirmBlock(props: {
  readonly practitioner: Practitioner | undefined;
  readonly onClose: () => void;
  readonly onBlocked: () => void;
}): ReactNode {
  const t = useText();
  const announce = useAnnounce();
  const { plan } = usePlanHere();
  const block = useBlock(plan);
  const { practitioner, onClose, onBlocked } = props;
  const name = practitioner?.name ?? '';
  return (
    <ConfirmDialog
      open={practitioner !== undefined}
      heading={t('access.blockAsk', { name })}
      confirm={t('access.block')}
      tone="danger"
      isPending={block.isPending}
      error={block.error}
      onConfirm={() => {
        if (!practitioner) return;
        const told = () => {
          announce({ tone: 'success', text: t('access.isBlocked', { name }) });
          onBlocked();
        };
        block.mutate({ practitionerId: practitioner.practitionerId }, { onSuccess: told });
      }}
      onClose={onClose}
    >
      <p>{t('access.blockMeans', { name })}</p>
    </ConfirmDialog>
  );
}
