import type { ReactNode } from 'react';
import { SelectField } from '../../shared/parts/choices';
import type { Choice } from '../../shared/parts/choices';
import { useSharedText } from '../../shared/i18n/language';
import { shortId } from '../plan/short-id';
import { useText } from '../texts';
import type { Filters } from '../filters/use-filters';

const roles = ['practitioner', 'patient', 'relative', 'system'] as const;
/** What an auditor asks for most; whatever else happened is in the whole trail. */
const types = [
  'ResponsibilityAssigned',
  'TransferOffered',
  'TransferAccepted',
  'TransferDeclined',
  'TransferWithdrawn',
  'TransferExpired',
  'ResponsibilityTakenOver',
  'EnteredInError',
  'PlanApproved',
  'MeasurePerformed',
  'ObservationReported',
] as const;

/** What was done, by whom, and in which plan. */
export function TrailFields(props: { readonly filters: Filters<'planId' | 'type' | 'actor'> }): ReactNode {
  const t = useText();
  const shared = useSharedText();
  const { values, choose } = props.filters;
  const actors: readonly Choice[] = [
    ...roles.map((value) => ({ value, label: shared(`role.${value}`) })),
    ...(values.actor === '' || roles.some((role) => role === values.actor)
      ? []
      : [{ value: values.actor, label: t('trail.onePerson') }]),
  ];
  return (
    <>
      <SelectField
        label={t('trail.type')}
        value={types.find((type) => type === values.type) ?? ''}
        none={t('filters.all')}
        choices={types.map((value) => ({ value, label: t(`trail.types.${value}`) }))}
        onChange={(value) => {
          choose('type', value);
        }}
      />
      <SelectField
        label={t('trail.actor')}
        value={values.actor}
        none={t('filters.anybody')}
        choices={actors}
        onChange={(value) => {
          choose('actor', value);
        }}
      />
      {values.planId !== '' && (
        <SelectField
          label={t('trail.plan')}
          value={values.planId}
          none={t('filters.all')}
          choices={[{ value: values.planId, label: t('trail.onePlan', { plan: shortId(values.planId) }) }]}
          onChange={(value) => {
            choose('planId', value);
          }}
        />
      )}
    </>
  );
}
