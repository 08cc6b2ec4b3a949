import type { Generation, Lease, ReadStore } from '../../src/application/ports/read-store';

/** So long after the last sign of one who writes another takes over; he gives one three times as often. */
const leaseMs = 5_000;

/** The right to write the generation; null where another has it. */
export const takeLease = (documents: ReadStore, target: Generation, owner: string): Promise<Lease | null> =>
  documents.acquireLease(target, owner, leaseMs);

/** Works for as long as the lease is held, and gives it back. The work is told by its signal where the lease was lost. */
export async function underLease(
  documents: ReadStore,
  lease: Lease,
  work: (lost: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  const renewing = setInterval(() => void renew(documents, lease, lost), leaseMs / 3);
  try {
    await work(lost.signal);
  } finally {
    clearInterval(renewing);
    await documents.releaseLease(lease).catch(() => undefined);
  }
}

/** A lease that is lost shows at the next commit, which is fenced; here whoever has nothing to commit finds out too. */
async function renew(documents: ReadStore, lease: Lease, lost: AbortController): Promise<void> {
  // A read store that does not answer says nothing of the lease.
  const isHeld = await documents.renewLease(lease, leaseMs).catch(() => true);
  if (!isHeld) lost.abort();
}
