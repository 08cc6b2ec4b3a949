import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Representation } from '../../api/types';
import { endOfDay } from '../../shared/i18n/oslo';
import { CheckField, RadioGroup } from '../../shared/parts/choices';
import { TextField } from '../../shared/parts/fields';
import { useAnnounce } from '../../shared/shell/announcer';
import { usePlanHere } from '../here/here';
import { SendForm } from '../parts/send-form';
import { useText } from '../texts';
import { useLetIn } from './commands';

const kinds = ['relative', 'parent', 'guardian'] as const;
/** What may be added to seeing the plan; without seeing it one can do nothing with it here. */
const moreScopes = ['comment', 'performances', 'answer-offers'] as const;
type More = (typeof moreScopes)[number];
const maxLength = 200;

/** Lets somebody in. The identity number is sent and forgotten: nothing here keeps it. */
export function LetInForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const announce = useAnnounce();
  const { plan } = usePlanHere();
  const letIn = useLetIn(plan);
  const [name, setName] = useState('');
  const [nationalId, setNationalId] = useState('');
  const [kind, setKind] = useState<Representation['kind']>('relative');
  const [more, setMore] = useState<readonly More[]>(['comment', 'performances']);
  const [until, setUntil] = useState('');
  const send = (): void => {
    const person = { name: name.trim(), nationalId: nationalId.replaceAll(' ', ''), kind };
    const told = {
      onSuccess: () => {
        announce({ tone: 'success', text: t('access.isIn', { name: person.name }) });
        onClose();
      },
    };
    letIn.mutate({ ...person, scopes: ['read', ...more], ...(until && { until: endOfDay(until) }) }, told);
  };
  return (
    <SendForm
      label={t('access.letIn')}
      send={t('access.send')}
      isPending={letIn.isPending}
      error={letIn.error}
      onSend={send}
      onClose={onClose}
    >
      <TextField label={t('access.name')} required maxLength={maxLength} value={name} onChange={setName} />
      <TextField
        label={t('access.number')}
        description={t('access.numberAbout')}
        required
        inputMode="numeric"
        pattern="[0-9 ]{11,13}"
        value={nationalId}
        onChange={setNationalId}
      />
      <RadioGroup
        legend={t('access.whoIsIt')}
        value={kind}
        choices={kinds.map((value) => ({ value, label: t(`access.kind.${value}`) }))}
        onChange={setKind}
      />
      <fieldset className="choices">
        <legend>{t('access.mayAlso')}</legend>
        {moreScopes.map((scope) => (
          <CheckField
            key={scope}
            label={t(`access.scope.${scope}`)}
            checked={more.includes(scope)}
            onChange={(isGiven) => {
              setMore((before) =>
                moreScopes.filter((one) => (one === scope ? isGiven : before.includes(one))),
              );
            }}
          />
        ))}
      </fieldset>
      <TextField
        label={t('access.untilField')}
        description={t('access.untilAbout')}
        type="date"
        value={until}
        onChange={setUntil}
      />
    </SendForm>
  );
}
