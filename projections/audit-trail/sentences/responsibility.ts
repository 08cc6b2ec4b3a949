import type { Held, PlanFactOf } from '../../../src/domain/plan/events';
import { expired } from '../../shared/expired';
import { firstInWords, lastInWords } from '../../shared/moments';
import { allNamed, subjectsNamed } from '../../shared/wording';
import type { Wording } from '../../shared/wording';
import { subjectNamed } from '../names';
import type { Names } from '../names';
import type { SentencesFor } from '../sentence';

export const responsibilitySentences: SentencesFor<
  | 'ResponsibilityAssigned'
  | 'ResponsibilityTakenOver'
  | `Transfer${'Offered' | 'Accepted' | 'Declined' | 'Withdrawn' | 'Expired'}`
> = {
  ResponsibilityAssigned: ({ data: { subject, responsible } }, names) => {
    const what = subjectNamed(subject, names);
    return {
      nb: `ga ${responsible.name} ansvaret for ${what.nb}`,
      en: `gave ${responsible.name} the responsibility for ${what.en}`,
    };
  },
  TransferOffered: ({ data: { subjects, to, deadline, effectiveFrom } }) => {
    const what = subjectsNamed(subjects);
    const when = lastInWords(deadline);
    const from = beginning(effectiveFrom);
    return {
      nb: `spurte ${to.name} om å overta ${what.nb}${from.nb}, med svarfrist ${when.nb}`,
      en: `asked ${to.name} to take over ${what.en}${from.en}, and to answer by ${when.en}`,
    };
  },
  TransferAccepted: ({ data: { subjects, effectiveFrom }, occurredAt }) => {
    const what = subjectsNamed(subjects);
    const from = beginning(effectiveFrom > occurredAt ? effectiveFrom : undefined);
    return {
      nb: `sa ja til å overta ${what.nb}${from.nb}`,
      en: `said yes to taking over ${what.en}${from.en}`,
    };
  },
  TransferDeclined: ({ data: { subjects } }) => {
    const what = subjectsNamed(subjects);
    return { nb: `sa nei til å overta ${what.nb}`, en: `said no to taking over ${what.en}` };
  },
  TransferWithdrawn: (fact, names) => withdrawn(fact, names),
  TransferExpired: ({ data: { transferId, subjects, to } }, { wasAcceptedInError }) => {
    const isMistake = subjects.some(({ subject }) => wasAcceptedInError(transferId, subject));
    return expired(subjects, to, isMistake);
  },
  ResponsibilityTakenOver: ({ data: { subjects } }) => {
    const what = subjectsNamed(subjects);
    const from = formerHolders(subjects);
    return {
      nb: `overtok ansvaret for ${what.nb} fra ${from.nb} uten avtale`,
      en: `took over the responsibility for ${what.en} from ${from.en} without an agreement`,
    };
  },
};

const formerHolders = (subjects: readonly Held[]): Wording => allNamed(subjects.map(({ from }) => from.name));

const beginning = (from: PlanFactOf<'TransferOffered'>['data']['effectiveFrom']): Wording => {
  if (from === undefined) return { nb: '', en: '' };
  const { nb, en } = firstInWords(from);
  return { nb: ` fra ${nb}`, en: ` from ${en}` };
};

const causes: Readonly<Record<PlanFactOf<'TransferWithdrawn'>['data']['cause'], Wording>> = {
  sender: { nb: 'trakk tilbake', en: 'withdrew' },
  takeover: { nb: 'overtok selv, og trakk med det tilbake', en: 'took over instead, and so withdrew' },
  'subject-ended': {
    nb: 'avsluttet det som skulle overtas, og trakk med det tilbake',
    en: 'ended what was to be taken over, and so withdrew',
  },
};

/** An offer that had been accepted for later was an agreement by then. */
function withdrawn({ data }: PlanFactOf<'TransferWithdrawn'>, { wasAgreed }: Names): Wording {
  const { transferId, subjects, to, cause } = data;
  const isAgreed = subjects.some(({ subject }) => wasAgreed(transferId, subject));
  const what = subjectsNamed(subjects);
  const { nb, en } = causes[cause];
  return isAgreed
    ? {
        nb: `${nb} avtalen om at ${to.name} skulle overta ${what.nb}`,
        en: `${en} the agreement that ${to.name} was to take over ${what.en}`,
      }
    : {
        nb: `${nb} spørsmålet til ${to.name} om å overta ${what.nb}`,
        en: `${en} the offer to ${to.name} to take over ${what.en}`,
      };
}
