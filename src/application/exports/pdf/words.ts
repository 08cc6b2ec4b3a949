import type { Wording } from '../../../../projections/shared/wording';
import type { TransferState } from '../../../../projections/shared/present-transfer';
import type { ResponsibilityRow, Superseding } from '../../../../projections/responsibility-history/document';
import { dayMs, hourMs, minuteMs } from '../../../kernel/instant';
import type { Instant } from '../../../kernel/instant';
import { osloTimeOf } from '../../../kernel/oslo-day';

export type Language = keyof Wording;

const how: Readonly<Record<ResponsibilityRow['how'], Wording>> = {
  assigned: { nb: 'Satt opp', en: 'Assigned' },
  transferred: { nb: 'Overført', en: 'Transferred' },
  'taken-over': { nb: 'Overtatt uten tilbud', en: 'Taken over without an offer' },
};

/** How it stands with an offer, also one that expired because the yes to it was a mistake. */
type Outcome = TransferState | 'accepted-in-error';

const states: Readonly<Record<Outcome, Wording>> = {
  offered: { nb: 'Venter på svar', en: 'Awaiting an answer' },
  accepted: { nb: 'Godtatt', en: 'Accepted' },
  declined: { nb: 'Avslått', en: 'Declined' },
  withdrawn: { nb: 'Trukket tilbake', en: 'Withdrawn' },
  expired: { nb: 'Utløpt uten svar', en: 'Expired without an answer' },
  'accepted-in-error': { nb: 'Utløpt; ja-et var en feil', en: 'Expired; the yes was a mistake' },
  'partly-accepted': { nb: 'Delvis godtatt', en: 'Partly accepted' },
};

/** How the register came to give up what it had told; by the kind of event. */
const supersedings: Readonly<Record<string, Wording>> = {
  EnteredInError: { nb: 'Rettet som feil', en: 'Corrected as a mistake' },
  TransferAccepted: { nb: 'Endret ved overføring', en: 'Changed by a handover' },
  TransferWithdrawn: { nb: 'Avtalen trukket tilbake', en: 'Agreement withdrawn' },
  ResponsibilityTakenOver: { nb: 'Endret ved overtakelse', en: 'Changed by a takeover' },
  MeasureCompleted: { nb: 'Tiltaket fullført', en: 'Measure completed' },
  MeasureDiscontinued: { nb: 'Tiltaket stoppet', en: 'Measure stopped' },
  PlanClosed: { nb: 'Planen avsluttet', en: 'Plan closed' },
};

const otherwise: Wording = { nb: 'Endret', en: 'Changed' };

const phrases = {
  title: { nb: 'Ansvarshistorikk', en: 'Responsibility history' },
  plan: { nb: 'Plan', en: 'Plan' },
  knownAt: { nb: 'Slik registeret kjente den', en: 'As the register knew it' },
  printedAt: { nb: 'Skrevet ut', en: 'Printed' },
  askedBy: { nb: 'Bestilt av', en: 'Asked for by' },
  times: { nb: 'Alle klokkeslett er norsk tid.', en: 'All times are Norwegian time.' },
  coordination: { nb: 'Koordineringen av planen', en: 'The coordination of the plan' },
  from: { nb: 'Fra', en: 'From' },
  to: { nb: 'Til', en: 'To' },
  responsible: { nb: 'Ansvarlig', en: 'Responsible' },
  how: { nb: 'Hvordan', en: 'How' },
  enteredBy: { nb: 'Ført av', en: 'Entered by' },
  stillLasts: { nb: 'varer fortsatt', en: 'still lasts' },
  reason: { nb: 'Begrunnelse', en: 'Reason' },
  late: { nb: 'Ført i ettertid', en: 'Entered late,' },
  agreed: { nb: 'Avtalt', en: 'Agreed' },
  superseded: { nb: 'Slik det sto før', en: 'As it stood before' },
  stood: { nb: 'Sto slik i registeret', en: 'Stood so in the register' },
  offers: { nb: 'Tilbud om å ta over ansvar', en: 'Offers to take over responsibility' },
  noOffers: { nb: 'Det er ikke gitt noen tilbud.', en: 'No offers have been made.' },
  noRows: {
    nb: 'Registeret kjente ingen ansvarlige da.',
    en: 'The register knew of nobody responsible then.',
  },
  offered: { nb: 'Tilbudt', en: 'Offered' },
  deadline: { nb: 'Svarfrist', en: 'Answer by' },
  about: { nb: 'Hva', en: 'What' },
  fromWhom: { nb: 'Fra', en: 'From' },
  toWhom: { nb: 'Til', en: 'To' },
  outcome: { nb: 'Utfall', en: 'Outcome' },
  offeredBy: { nb: 'Tilbudt av', en: 'Offered by' },
  effectiveFrom: { nb: 'Skulle gjelde fra', en: 'To hold from' },
  answered: { nb: 'Besvart', en: 'Answered' },
  after: { nb: 'etter', en: 'after' },
  by: { nb: 'av', en: 'by' },
  withdrawn: { nb: 'Trukket tilbake', en: 'Withdrawn' },
  page: { nb: 'Side', en: 'Page' },
  of: { nb: 'av', en: 'of' },
} as const satisfies Record<string, Wording>;

/** The words of the printed page in one language. */
export interface Words {
  readonly say: (phrase: keyof typeof phrases) => string;
  readonly how: (how: ResponsibilityRow['how']) => string;
  readonly state: (outcome: Outcome) => string;
  readonly superseding: (type: Superseding['type']) => string;
  readonly time: (instant: Instant) => string;
  readonly duration: (ms: number) => string;
}

export const wordsIn = (language: Language): Words => ({
  say: (phrase) => phrases[phrase][language],
  how: (word) => how[word][language],
  state: (word) => states[word][language],
  superseding: (type) => (supersedings[type] ?? otherwise)[language],
  time: (instant) => timeIn(language, instant),
  duration: (ms) => durationIn(language, ms),
});

/** To the minute, as the clock shows in Oslo. */
function timeIn(language: Language, instant: Instant): string {
  const [day = '', clock = ''] = osloTimeOf(instant).split(' ');
  const minute = clock.slice(0, 5);
  return language === 'nb' ? `${day.split('-').toReversed().join('.')} ${minute}` : `${day} ${minute}`;
}

const units = [
  { ms: dayMs, nb: ['døgn', 'døgn'], en: ['day', 'days'] },
  { ms: hourMs, nb: ['time', 'timer'], en: ['hour', 'hours'] },
  { ms: minuteMs, nb: ['minutt', 'minutter'], en: ['minute', 'minutes'] },
] as const;

/** In the largest unit that it fills, rounded down. */
function durationIn(language: Language, ms: number): string {
  const unit = units.find((each) => ms >= each.ms) ?? units[2];
  const count = Math.floor(ms / unit.ms);
  const [one, many] = unit[language];
  return `${String(count)} ${count === 1 ? one : many}`;
}
