import { subjectsNamed } from '../../shared/wording';
import { subjectNamed } from '../names';
import type { SentencesFor } from '../sentence';

export const responsibilitySentences: SentencesFor<
  | 'ResponsibilityAssigned'
  | 'TransferOffered'
  | 'TransferAccepted'
  | 'TransferDeclined'
  | 'TransferWithdrawn'
  | 'TransferExpired'
  | 'ResponsibilityTakenOver'
> = {
  ResponsibilityAssigned: ({ subject, responsible }, names) => {
    const what = subjectNamed(subject, names);
    return {
      nb: `ga ${responsible.name} ansvaret for ${what.nb}`,
      en: `gave ${responsible.name} the responsibility for ${what.en}`,
    };
  },
  TransferOffered: ({ subjects, to }) => {
    const what = subjectsNamed(subjects);
    return { nb: `spurte ${to.name} om å overta ${what.nb}`, en: `asked ${to.name} to take over ${what.en}` };
  },
  TransferAccepted: ({ subjects }) => {
    const what = subjectsNamed(subjects);
    return { nb: `sa ja til å overta ${what.nb}`, en: `agreed to take over ${what.en}` };
  },
  TransferDeclined: ({ subjects }) => {
    const what = subjectsNamed(subjects);
    return { nb: `sa nei til å overta ${what.nb}`, en: `said no to taking over ${what.en}` };
  },
  TransferWithdrawn: ({ subjects, to }) => {
    const what = subjectsNamed(subjects);
    return {
      nb: `trakk tilbake spørsmålet til ${to.name} om å overta ${what.nb}`,
      en: `withdrew the offer to ${to.name} to take over ${what.en}`,
    };
  },
  TransferExpired: ({ subjects, to }) => {
    const what = subjectsNamed(subjects);
    return {
      nb: `noterte at ${to.name} ikke svarte innen fristen på spørsmålet om å overta ${what.nb}`,
      en: `noted that ${to.name} did not answer in time whether to take over ${what.en}`,
    };
  },
  ResponsibilityTakenOver: ({ subjects }) => {
    const what = subjectsNamed(subjects);
    return {
      nb: `overtok ansvaret for ${what.nb} uten at det var tilbudt`,
      en: `took over the responsibility for ${what.en} without an offer`,
    };
  },
};
