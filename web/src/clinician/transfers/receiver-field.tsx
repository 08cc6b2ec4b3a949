import { useState } from 'react';
import type { ReactNode } from 'react';
import { SelectField } from '../../shared/parts/choices';
import type { BodyOf } from '../plan/edit/bodies';
import type { Candidate } from '../plan/measures/responsible-choices';
import { useText } from '../texts';
import { UnitSearch } from './unit-search';

type Receiver = BodyOf<'PartyBody'>;
const another = 'another';

/** Who is asked: those of the care team first, and any other unit. */
export function ReceiverField(props: {
  readonly candidates: readonly Candidate[];
  readonly value: Receiver | null;
  readonly onChange: (value: Receiver | null) => void;
}): ReactNode {
  const t = useText();
  const { candidates, value, onChange } = props;
  const [isAnother, setAnother] = useState(candidates.length === 0);
  const chosen = candidates.find(({ party }) => JSON.stringify(party) === JSON.stringify(value));
  return (
    <>
      <SelectField
        label={t('offer.to')}
        required
        none={t('offer.choose')}
        choices={[...candidates, { value: another, label: t('offer.another') }]}
        value={isAnother ? another : (chosen?.value ?? '')}
        onChange={(picked) => {
          setAnother(picked === another);
          onChange(candidates.find((one) => one.value === picked)?.party ?? null);
        }}
      />
      {isAnother && (
        <UnitSearch
          value={value?.kind === 'provider' ? value.providerId : ''}
          onChange={(providerId) => {
            onChange(providerId === '' ? null : { kind: 'provider', providerId });
          }}
        />
      )}
    </>
  );
}
