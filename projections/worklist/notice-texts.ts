import { osloDayOf } from '../../src/kernel/oslo-day';
import type { Held, PlanFactOf } from '../../src/domain/plan/events';
import type { Party } from '../../src/kernel/party';
import { expired as offerExpired } from '../shared/expired';
import { allNamed, dayNamed, quoted, subjectsNamed } from '../shared/wording';
import type { Wording } from '../shared/wording';
import type { Return } from './returns';

// Each tells of the subjects that concern whom it is for. The words that were given for all of them stand only there where
// all of them do.

export function accepted(
  { data, occurredAt }: PlanFactOf<'TransferAccepted'>,
  subjects: readonly Held[],
): Wording {
  const what = subjectsNamed(subjects);
  const day = dayNamed(osloDayOf(data.effectiveFrom));
  const isLater = data.effectiveFrom > occurredAt;
  return {
    nb: `${data.to.name} har sagt ja til å overta ${what.nb}${isLater ? ` fra ${day.nb}` : ''}.`,
    en: `${data.to.name} has agreed to take over ${what.en}${isLater ? ` from ${day.en}` : ''}.`,
  };
}

export function declined({ data }: PlanFactOf<'TransferDeclined'>, subjects: readonly Held[]): Wording {
  const what = subjectsNamed(subjects);
  const why = because(data.reason, subjects.length === data.subjects.length);
  return {
    nb: `${data.to.name} har sagt nei til å overta ${what.nb}${why.nb}. ${stillHas(subjects).nb}`,
    en: `${data.to.name} has said no to taking over ${what.en}${why.en}. ${stillHas(subjects).en}`,
  };
}

export function expired(
  { data: { to } }: PlanFactOf<'TransferExpired'>,
  subjects: readonly Held[],
  wasAcceptedInError: boolean,
): Wording {
  const { nb, en } = offerExpired(subjects, to, wasAcceptedInError);
  const still = stillHas(subjects);
  return { nb: `${nb} ${still.nb}`, en: `${en} ${still.en}` };
}

const withdrawnBecause: Record<PlanFactOf<'TransferWithdrawn'>['data']['cause'], Wording> = {
  sender: { nb: 'avsenderen har trukket det', en: 'the sender has withdrawn it' },
  takeover: { nb: 'noen andre har overtatt ansvaret', en: 'someone else has taken over the responsibility' },
  'subject-ended': { nb: 'oppgaven er avsluttet', en: 'the task has ended' },
};

export function withdrawn({ data }: PlanFactOf<'TransferWithdrawn'>): Wording {
  const what = subjectsNamed(data.subjects);
  const cause = withdrawnBecause[data.cause];
  const why = because(data.reason);
  return {
    nb: `Spørsmålet til ${data.to.name} om å overta ${what.nb} gjelder ikke lenger, fordi ${cause.nb}${why.nb}.`,
    en: `The offer to ${data.to.name} to take over ${what.en} no longer stands, because ${cause.en}${why.en}.`,
  };
}

export function takenOver(
  { data }: PlanFactOf<'ResponsibilityTakenOver'>,
  subjects: readonly Held[],
): Wording {
  const what = subjectsNamed(subjects);
  const former = holders(subjects);
  const why = because(data.justification, subjects.length === data.subjects.length);
  return {
    nb: `${data.to.name} har overtatt ansvaret for ${what.nb} fra ${former.nb}${why.nb}.`,
    en: `${data.to.name} has taken over the responsibility for ${what.en} from ${former.en}${why.en}.`,
  };
}

type Ending = 'MeasureCompleted' | 'MeasureDiscontinued' | 'PlanClosed' | 'MeasureAdded';

const endedBecause: Record<Ending, Wording> = {
  MeasureCompleted: { nb: 'tiltaket er fullført', en: 'the measure has been completed' },
  MeasureDiscontinued: { nb: 'tiltaket er avbrutt', en: 'the measure has been discontinued' },
  PlanClosed: { nb: 'planen er avsluttet', en: 'the plan has been closed' },
  MeasureAdded: { nb: 'tiltaket var registrert ved en feil', en: 'the measure was recorded by mistake' },
};

export function ended(
  party: Party,
  subjects: readonly Pick<Held, 'subject' | 'title'>[],
  how: Ending,
): Wording {
  const what = subjectsNamed(subjects);
  const cause = endedBecause[how];
  return {
    nb: `${party.name} har ikke lenger ansvaret for ${what.nb}, fordi ${cause.nb}.`,
    en: `${party.name} no longer has the responsibility for ${what.en}, because ${cause.en}.`,
  };
}

/** That a handover is taken back: who had it by mistake, and who has it. */
export function returned(
  returns: readonly Return[],
  { data }: PlanFactOf<'EnteredInError'>,
  isAll: boolean,
): Wording {
  const mistaken = allNamed(returns.map(({ from }) => from.name));
  const holding = allNamed(returns.map(({ to }) => to.name));
  const what = subjectsNamed(returns);
  const why = because(data.reason, isAll);
  return {
    nb: `Det ble registrert ved en feil at ${mistaken.nb} overtok ${what.nb}${why.nb}. ${holding.nb} har ansvaret.`,
    en: `It was recorded by mistake that ${mistaken.en} took over ${what.en}${why.en}. ${holding.en} has the responsibility.`,
  };
}

export function reviewDue({ data }: PlanFactOf<'ReviewFellDue'>): Wording {
  const day = dayNamed(data.on);
  return {
    nb: `Planen skulle gjennomgås innen ${day.nb}.`,
    en: `The plan was to be reviewed by ${day.en}.`,
  };
}

function because(words: string | undefined, isSaid = true): Wording {
  if (words === undefined || !isSaid) return { nb: '', en: '' };
  const { nb, en } = quoted(words);
  return { nb: `: ${nb}`, en: `: ${en}` };
}

const holders = (subjects: readonly Held[]): Wording => allNamed(subjects.map(({ from }) => from.name));

function stillHas(subjects: readonly Held[]): Wording {
  const who = holders(subjects);
  return { nb: `${who.nb} har fortsatt ansvaret.`, en: `${who.en} still has the responsibility.` };
}
