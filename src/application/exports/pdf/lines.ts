import { millisecondsOf } from '../../../kernel/instant';
import type { ResponsibilityInterval } from '../../../../projections/responsibility-history/answers';
import type { Actor } from '../../../kernel/actor';
import type { Offer } from '../offers';
import type { Words } from './words';

/** The cells of a table's line from left to right, or one text across them that belongs to the line above. */
export type Line = { readonly cells: readonly string[] } | { readonly note: string };

// Long texts stand across the table: in a narrow column they could be higher than a page.

export const rowLines =
  (words: Words) =>
  (row: ResponsibilityInterval): readonly Line[] => {
    const { from, to, responsible, how, by, reason, enteredAt, lateReason } = row;
    const { say, time } = words;
    const last = to ? time(to) : say('stillLasts');
    return [
      { cells: [time(from), last, responsible.name, words.how(how), nameOf(by)] },
      ...note(reason, say('reason')),
      ...note(lateReason, `${say('late')} ${time(enteredAt)}`),
      ...(enteredAt < from ? [{ note: `${say('agreed')} ${time(enteredAt)}` }] : []),
      ...givenUpNotes(row, words),
    ];
  };

/** A row that the register has given up: from when to when it stood there, and who ended that, how and why. */
function givenUpNotes(
  { recordedAt, knownTo, supersededBy }: ResponsibilityInterval,
  words: Words,
): readonly Line[] {
  if (!knownTo) return [];
  const { say, time } = words;
  const stood = { note: `${say('stood')} ${time(recordedAt)} – ${time(knownTo)}` };
  if (!supersededBy) return [stood];
  const { type, by, at, reason } = supersededBy;
  const ending = `${words.superseding(type)} ${time(at)} ${say('by')} ${nameOf(by)}`;
  return [stood, ...(reason === undefined ? [{ note: ending }] : note(reason, ending))];
}

export const offerLines =
  (words: Words) =>
  (offer: Offer): readonly Line[] => {
    const { offeredAt, offeredBy, deadline, effectiveFrom, subjects, to, reason } = offer;
    const { say, time } = words;
    const [first, ...others] = subjects.map((each) => [
      each.coordination ? say('coordination') : each.title,
      each.from.name,
      to.name,
      words.state(each.state === 'expired' && offer.acceptedInError ? 'accepted-in-error' : each.state),
    ]);
    return [
      { cells: [time(offeredAt), time(deadline), ...(first ?? [])] },
      ...others.map((rest) => ({ cells: ['', '', ...rest] })),
      ...note(reason, `${say('offeredBy')} ${nameOf(offeredBy)}`),
      ...(effectiveFrom ? [{ note: `${say('effectiveFrom')} ${time(effectiveFrom)}` }] : []),
      ...answerNotes(offer, words),
      ...withdrawalNotes(offer, words),
    ];
  };

function answerNotes(offer: Offer, { say, time, duration }: Words): readonly Line[] {
  const { offeredAt, answeredAt, answeredBy, answerReason } = offer;
  if (!answeredAt || !answeredBy) return [];
  const waited = duration(millisecondsOf(answeredAt) - millisecondsOf(offeredAt));
  const answer = `${say('answered')} ${time(answeredAt)}, ${say('after')} ${waited}, ${say('by')} ${nameOf(answeredBy)}`;
  return answerReason === undefined ? [{ note: answer }] : note(answerReason, answer);
}

function withdrawalNotes({ withdrawn }: Offer, { say, time }: Words): readonly Line[] {
  if (!withdrawn) return [];
  const withdrawal = `${say('withdrawn')} ${time(withdrawn.at)} ${say('by')} ${nameOf(withdrawn.by)}`;
  return withdrawn.reason === undefined ? [{ note: withdrawal }] : note(withdrawn.reason, withdrawal);
}

const note = (text: string | undefined, lead: string): readonly Line[] =>
  text === undefined ? [] : [{ note: `${lead}: «${text}»` }];

const nameOf = ({ name, unit }: Actor): string => (unit ? `${name} (${unit})` : name);
