import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Zone } from '../../../api/types';
import { useSharedText } from '../../../shared/i18n/language';
import { TextField } from '../../../shared/parts/fields';
import type { ZoneName } from '../../../shared/parts/zone-cards';
import { useText } from '../../texts';
import { Editor } from '../edit/editor';
import { setterOf } from '../edit/setter';
import { usePlanHere } from '../plan-context';
import { defineZone } from './commands';
import { TriggerFields } from './trigger-fields';
import { contentOf, draftOf, emptyTrigger } from './zone-draft';

/** What a zone is told by, what is to be done in it, and who is called. */
export function ZoneForm(props: {
  readonly name: ZoneName;
  readonly zone?: Zone | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const t = useText();
  const shared = useSharedText();
  const { plan } = usePlanHere();
  const { name, zone, onClose } = props;
  const [draft, setDraft] = useState(draftOf(zone));
  const set = setterOf(draft, setDraft);
  const { triggers } = draft;
  const without = (key: number) => (): void => {
    set('triggers')(triggers.filter((one) => one.key !== key));
  };
  return (
    <Editor
      label={shared(`zone.${name}`)}
      save={t('zones.save')}
      send={defineZone(plan.planId, name)}
      body={() => contentOf(draft)}
      isChange
      onClose={onClose}
    >
      {triggers.map((trigger, at) => (
        <TriggerFields
          key={trigger.key}
          draft={trigger}
          place={at + 1}
          onChange={(changed) => {
            set('triggers')(triggers.map((one) => (one.key === changed.key ? changed : one)));
          }}
          onRemove={triggers.length > 1 ? without(trigger.key) : undefined}
        />
      ))}
      <Button
        type="button"
        variant="tertiary"
        data-size="sm"
        className="late-way"
        onClick={() => {
          set('triggers')([...triggers, emptyTrigger(Math.max(...triggers.map(({ key }) => key)) + 1)]);
        }}
      >
        {t('zones.addSign')}
      </Button>
      <TextField label={t('zones.action')} required value={draft.action} onChange={set('action')} />
      <div className="fields">
        <TextField
          label={t('zones.contact')}
          description={t('zones.contactAbout')}
          value={draft.contact}
          onChange={set('contact')}
        />
        <TextField
          type="number"
          label={t('zones.withinHours')}
          value={draft.withinHours}
          onChange={set('withinHours')}
        />
      </div>
    </Editor>
  );
}
