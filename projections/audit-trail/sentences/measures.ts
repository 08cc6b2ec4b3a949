import { momentInWords } from '../../shared/moments';
import { quoted } from '../../shared/wording';
import { say } from '../sentence';
import { changed } from './changed';
import type { SentencesFor } from '../sentence';

type Course = 'Added' | 'Updated' | 'Started' | 'PutOnHold' | 'Resumed' | 'Completed' | 'Discontinued';

export const measureSentences: SentencesFor<`Measure${Course | 'Performed' | 'Missed'}`> = {
  MeasureAdded: ({ data }) => say('la til tiltaket', 'added the measure', quoted(data.title)),
  MeasureUpdated: ({ data }, names) => changed('measures', data.measureId, data.changes, names),
  // Whoever notes for the first time that it was done, or was not, has it under way by that, and started nothing himself.
  MeasureStarted: ({ data }, { measure }) => {
    const { nb, en } = measure(data.measureId);
    return { nb: `noterte at tiltaket ${nb} er i gang`, en: `noted that the measure ${en} is under way` };
  },
  MeasurePutOnHold: ({ data }, { measure }) => {
    const { nb, en } = measure(data.measureId);
    return { nb: `satte tiltaket ${nb} på vent`, en: `put the measure ${en} on hold` };
  },
  MeasureResumed: ({ data }, { measure }) => {
    const { nb, en } = measure(data.measureId);
    return { nb: `startet tiltaket ${nb} igjen`, en: `started the measure ${en} again` };
  },
  MeasurePerformed: ({ data }, { measure }) => {
    const what = measure(data.measureId);
    const when = momentInWords(data.at);
    return {
      nb: `noterte at ${what.nb} ble gjort ${when.nb}`,
      en: `noted that ${what.en} was done on ${when.en}`,
    };
  },
  MeasureMissed: ({ data }, { measure }) => {
    const what = measure(data.measureId);
    const when = momentInWords(data.at);
    return {
      nb: `noterte at ${what.nb} ikke ble gjort ${when.nb}`,
      en: `noted that ${what.en} was not done on ${when.en}`,
    };
  },
  MeasureCompleted: ({ data }, { measure }) =>
    say('fullførte tiltaket', 'completed the measure', measure(data.measureId)),
  MeasureDiscontinued: ({ data }, { measure }) =>
    say('stoppet tiltaket', 'stopped the measure', measure(data.measureId)),
};
