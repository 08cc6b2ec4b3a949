import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { answer, named, orNull, words } from '../openapi/answers';

export const ProjectionName = answer({ name: Type.String() });

const ParkedStream = named('ParkedStream', {
  stream: Type.String(),
  revision: Type.Integer(),
  error: Type.String(),
});

export const ProjectionStatus = named('ProjectionStatus', {
  name: Type.String(),
  version: Type.Integer(),
  position: orNull(Type.String()),
  lag: answer({ events: Type.Integer(), seconds: Type.Number() }),
  parked: Type.Array(ParkedStream),
  state: words('live', 'rebuilding', 'stopped'),
  progress: Type.Optional(answer({ done: Type.Integer(), total: Type.Integer() })),
  error: Type.Optional(Type.String()),
  lastRebuild: Type.Optional(
    Type.Union([
      answer({ generation: Type.Integer(), events: Type.Integer() }),
      answer({ failure: Type.String() }),
    ]),
  ),
});
export type ProjectionStatus = Static<typeof ProjectionStatus>;

export const RebuildBegun = named('RebuildBegun', { name: Type.String(), state: words('rebuilding') });

export const Verified = named('Verified', {
  name: Type.String(),
  equal: Type.Boolean(),
  documents: Type.Integer(),
  differences: Type.Array(answer({ documentId: Type.String(), path: Type.String() })),
});
