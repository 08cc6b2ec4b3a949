import type { Actor } from '../../src/kernel/actor';
import type { Party } from '../../src/kernel/party';
import { isReader } from './limited';
import type { Limited } from './limited';
import type { Transfer } from './present-transfer';

type Reader = NonNullable<Limited>;

/** Who has to do with an offer. */
export interface OfferParties {
  readonly to: Party;
  readonly offeredBy: Actor;
  readonly subjects: readonly { readonly from: Party }[];
}

/** An offer is whole to the unit that made it, is asked, or has all of it; to one that has some of it, that part. */
export function stakeIn(
  { to, offeredBy, subjects }: OfferParties,
  reader: Reader,
): 'whole' | 'part' | 'none' {
  const held = subjects.filter(({ from }) => isReader(from, reader)).length;
  const isWhole = isReader(to, reader) || isReader(offeredBy, reader) || held === subjects.length;
  if (isWhole) return 'whole';
  return held > 0 ? 'part' : 'none';
}

/** Who is asked needs the note until he has answered, and keeps it with what he has said yes to. */
export const needsNote = (states: readonly unknown[]): boolean =>
  states.some((state) => state === 'offered' || state === 'accepted');

/**
 * The transfer, of any moment, as far as the limited reader is a party to it; null where he is none. The words of an offer
 * speak of all that is in it, so that he sees none of them who has only a part.
 */
export function transferFor(transfer: Transfer, limited: Limited, now: Transfer = transfer): Transfer | null {
  if (!limited) return transfer;
  switch (stakeIn(transfer, limited)) {
    case 'whole':
      return isReader(transfer.to, limited) && !needsNote(now.subjects.map(({ state }) => state))
        ? withoutNote(transfer)
        : transfer;
    case 'part':
      return partOf(transfer, limited);
    case 'none':
      return null;
  }
}

/** The note is clinical free text: for those who take over, not for those who look at how it went. */
export const withoutNote = ({ handover: _handover, ...transfer }: Transfer): Transfer => transfer;

function partOf(transfer: Transfer, reader: Reader): Transfer {
  const { transferId, to, deadline, effectiveFrom, state, offeredAt, offeredBy } = transfer;
  const subjects = transfer.subjects
    .filter(({ from }) => isReader(from, reader))
    .map(({ answerReason: _reason, ...subject }) => subject);
  return {
    ...{ transferId, subjects, to, deadline, state, offeredAt, offeredBy },
    ...(effectiveFrom && { effectiveFrom }),
  };
}
