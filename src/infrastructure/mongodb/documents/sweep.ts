import type { Position } from '../../../application/ports/event-store';
import type { Collection } from 'mongodb';
import type { CallOptions } from '../connection/connection';
import type { Row } from './row';

/** Documents whose removal the checkpoint has reached are gone for good. */
export async function sweep(
  documents: Collection<Row>,
  checkpoint: Position,
  options: CallOptions,
): Promise<void> {
  await documents.deleteMany({ removal: { $lte: checkpoint } }, options);
}

/**
 * Brings to an end what a former writer left: a removal that its checkpoint has reached is carried out. One that it has
 * not is taken back, for the events before it are to be folded onto the document once more.
 */
export async function settle(
  documents: Collection<Row>,
  { checkpoint, token }: { readonly checkpoint: Position | null; readonly token: number },
  options: CallOptions,
): Promise<void> {
  if (checkpoint !== null) await sweep(documents, checkpoint, options);
  await documents.updateMany(
    { removal: { $exists: true } },
    { $unset: { removal: '' }, $set: { token } },
    options,
  );
}
