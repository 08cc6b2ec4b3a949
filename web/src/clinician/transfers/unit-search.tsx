import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { answered, http } from '../../api/http';
import { keys } from '../../api/queries';
import { SelectField } from '../../shared/parts/choices';
import { TextField } from '../../shared/parts/fields';
import { useText } from '../texts';

const limit = 50;

/** Any unit of the register: a part of its name narrows the list. */
export function UnitSearch(props: {
  readonly value: string;
  readonly onChange: (providerId: string) => void;
}): ReactNode {
  const t = useText();
  const [written, setWritten] = useState('');
  const q = written.trim();
  const query = { limit, ...(q !== '' && { q }) };
  const found = useQuery({
    queryKey: keys.across('providers', query),
    placeholderData: keepPreviousData,
    queryFn: () => answered(http.GET('/api/v1/providers', { params: { query } })),
  });
  const units = found.data?.items ?? [];
  return (
    <div className="fields">
      <TextField type="search" label={t('offer.search')} value={written} onChange={setWritten} />
      <SelectField
        label={t('offer.unit')}
        description={t('offer.found', { count: units.length })}
        required
        none={t('offer.choose')}
        choices={units.map(({ providerId, name }) => ({ value: providerId, label: name }))}
        value={units.some(({ providerId }) => providerId === props.value) ? props.value : ''}
        onChange={props.onChange}
      />
    </div>
  );
}
