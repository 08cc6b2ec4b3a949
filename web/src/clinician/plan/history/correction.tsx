import type { ReactNode } from 'react';
import { http } from '../../../api/http';
import { useText } from '../../texts';
import { Actions } from '../edit/actions';
import type { BodyOf, Send } from '../edit/bodies';
import { ReasonForm } from '../edit/reason-form';
import { usePlanHere } from '../plan-context';

const enteredInError =
  (planId: string, eventId: string): Send<BodyOf<'ReasonBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/events/{eventId}/entered-in-error', {
      params: { path: { planId, eventId }, header },
      body,
    });

/** The plan's beginning and what time did cannot be mistakes; a mistake is said once. */
const neverMistaken = new Set(['PlanOpened', 'EnteredInError', 'TransferExpired', 'ReviewFellDue']);

/** Takes back what should not have been written. It stays in the history, marked. */
export function Correction(props: {
  readonly event: { readonly eventId: string; readonly type: string; readonly summary: string };
}): ReactNode {
  const t = useText();
  const { plan, may } = usePlanHere();
  const { eventId, type, summary } = props.event;
  if (!may.correct || neverMistaken.has(type)) return null;
  return (
    <Actions
      of={summary}
      actions={[
        {
          key: 'mistake',
          label: t('correction.way'),
          name: summary,
          form: (close) => (
            <ReasonForm
              label={t('correction.label')}
              about={t('correction.about')}
              save={t('correction.save')}
              tone="danger"
              send={enteredInError(plan.planId, eventId)}
              onClose={close}
            />
          ),
        },
      ]}
    />
  );
}
