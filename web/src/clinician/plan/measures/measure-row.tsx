import { MedicineBottleIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import type { Measure } from '../../../api/types';
import { PartyBadge } from '../../../shared/parts/party-badge';
import { StatusTag } from '../../../shared/parts/status-tag';
import { TimeText } from '../../../shared/parts/time-text';
import { useTimingText } from '../../../shared/parts/timing-text';
import { useText } from '../../texts';
import { OfferMark } from '../../transfers/offer-mark';
import { Facts } from '../facts';
import { useProblemNames } from '../problems/use-problem-names';
import { Row } from '../row';
import { MeasureActions } from './measure-actions';
import { Performances } from './performances';

/** One measure: what, how often, who answers for it, how it goes. */
export function MeasureRow({ measure }: { readonly measure: Measure }): ReactNode {
  const t = useText();
  const timingText = useTimingText();
  const namesOf = useProblemNames();
  const { measureId, title, status, responsible, since, timing, medicationRef } = measure;
  return (
    <Row
      path={`/measures/${measureId}`}
      title={title}
      tags={<StatusTag status={status} />}
      actions={<MeasureActions measure={measure} />}
    >
      {measure.description !== undefined && <p className="prose">{measure.description}</p>}
      <Facts
        facts={[
          [
            t('field.responsible'),
            <span key="responsible" className="held">
              <PartyBadge party={responsible} />
              <small>
                {t('measures.since')} <TimeText at={since} as="day" />
              </small>
              <OfferMark transferId={measure.transferId} />
            </span>,
          ],
          timing === undefined ? null : [t('field.timing'), timingText(timing)],
          [t('measures.performances'), <Performances key="performances" of={measure.performances} />],
          medicationRef === undefined
            ? null
            : [
                t('field.medicationRef'),
                <span key="medicine" className="with-icon">
                  <MedicineBottleIcon aria-hidden />
                  {t('measures.seeMedicationList')}
                </span>,
              ],
          measure.startsOn === undefined
            ? null
            : [t('field.startsOn'), <TimeText key="starts" at={measure.startsOn} as="day" />],
          measure.problemIds.length === 0 ? null : [t('field.problemIds'), namesOf(measure.problemIds)],
        ]}
      />
    </Row>
  );
}
