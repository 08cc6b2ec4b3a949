import type { Action } from '../plan/edit/action-button';
import { useText } from '../texts';
import { OfferForm } from './offer-form';
import { coordinationKey } from './subjects';
import { TakeOverForm } from './take-over-form';
import { usePossible } from './use-responsibility';
import { useSubjectTitle } from './use-subject-title';

export interface ResponsibilityActions {
  /** Asking another to take over. */
  readonly offer: readonly Action[];
  /** Taking over in an emergency: seldom. */
  readonly takeOver: readonly Action[];
}

/** What the caller can do with who answers for one measure. Others can be asked for along with it. */
export function useMeasureResponsibility(measureId: string, title: string): ResponsibilityActions {
  const t = useText();
  const { offerable, takeable } = usePossible();
  const taken = takeable.find(({ key }) => key === measureId);
  return {
    offer: offerable.some(({ key }) => key === measureId)
      ? [
          {
            key: 'offer',
            label: t('offer.way'),
            name: title,
            form: (close) => (
              <OfferForm label={t('offer.label')} subjects={offerable} picked={[measureId]} onClose={close} />
            ),
          },
        ]
      : [],
    takeOver: taken
      ? [
          {
            key: 'takeOver',
            label: t('takeover.way'),
            name: title,
            form: (close) => <TakeOverForm subject={taken} onClose={close} />,
          },
        ]
      : [],
  };
}

/** What the caller can do with the responsibilities of the plan as a whole: ask for several at once, take over the coordination. */
export function usePlanResponsibility(): ResponsibilityActions {
  const t = useText();
  const titleOf = useSubjectTitle();
  const { offerable, takeable } = usePossible();
  const coordination = takeable.find(({ key }) => key === coordinationKey);
  return {
    offer:
      offerable.length > 0
        ? [
            {
              key: 'offer',
              label: t('offer.wayOfSeveral'),
              form: (close) => (
                <OfferForm label={t('offer.label')} subjects={offerable} picked={[]} onClose={close} />
              ),
            },
          ]
        : [],
    takeOver: coordination
      ? [
          {
            key: 'takeOver',
            label: t('takeover.way'),
            name: titleOf(coordination),
            form: (close) => <TakeOverForm subject={coordination} onClose={close} />,
          },
        ]
      : [],
  };
}
