import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Representation } from '../../api/types';
import { useDates } from '../../shared/i18n/dates';
import { ConfirmDialog } from '../../shared/parts/confirm-dialog';
import { Empty } from '../../shared/parts/empty';
import { Loaded } from '../../shared/parts/loaded';
import { useAnnounce } from '../../shared/shell/announcer';
import { usePlanHere } from '../here/here';
import { Foldout } from '../parts/foldout';
import { Section } from '../parts/section';
import { useText } from '../texts';
import { useLetOut } from './commands';
import { LetInForm } from './let-in-form';
import { useRepresentations } from './use-access-lists';

function LetIn({ person }: { readonly person: Representation }): ReactNode {
  const t = useText();
  const dates = useDates();
  const announce = useAnnounce();
  const { plan } = usePlanHere();
  const letOut = useLetOut(plan);
  const [isAsking, setAsking] = useState(false);
  const { name, kind, scopes, until, relativeId } = person;
  const stop = (): void => {
    setAsking(false);
  };
  return (
    <Card>
      <Heading level={3} data-size="xs">
        {name}
      </Heading>
      <small>{t(`access.kind.${kind}`)}</small>
      <Paragraph>{t('access.can')}</Paragraph>
      <ul>
        {scopes.map((scope) => (
          <li key={scope}>{t(`access.scope.${scope}`)}</li>
        ))}
      </ul>
      {until !== undefined && <Paragraph>{t('access.until', { day: dates.day(until) })}</Paragraph>}
      <div className="buttons">
        <Button
          variant="secondary"
          data-color="danger"
          aria-label={t('access.letOutOf', { name })}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('access.letOut')}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        heading={t('access.letOutAsk', { name })}
        confirm={t('access.letOut')}
        tone="danger"
        isPending={letOut.isPending}
        error={letOut.error}
        onConfirm={() => {
          const told = () => {
            announce({ tone: 'success', text: t('access.isOut', { name }) });
          };
          // This card is gone by then; a refusal is shown in the dialog.
          letOut.mutateAsync({ relativeId }).then(told, () => undefined);
        }}
        onClose={stop}
      >
        <p>{t('access.letOutMeans')}</p>
      </ConfirmDialog>
    </Card>
  );
}

/** Relatives and representatives: who may do what, and in or out. */
export function Relatives(): ReactNode {
  const t = useText();
  const { plan } = usePlanHere();
  const representations = useRepresentations(plan);
  return (
    <Section title={t('access.relatives')} lead={t('access.relativesLead')}>
      <Loaded query={representations}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('access.nobodyIn')} />
          ) : (
            items.map((person) => <LetIn key={person.relativeId} person={person} />)
          )
        }
      </Loaded>
      <Foldout label={t('access.letIn')}>{(close) => <LetInForm onClose={close} />}</Foldout>
    </Section>
  );
}
