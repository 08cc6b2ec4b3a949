import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { answer, instant, named, orNull, words } from '../openapi/answers';
import { switchWishes } from './projection.body';

const ParkedStream = named('ParkedStream', {
  stream: Type.String(),
  revision: Type.Integer(),
  error: Type.String(),
});

const Built = { generation: Type.Integer(), version: Type.Integer() };
const purpose = () => words('rebuild', 'verify');
const comparison = {
  documents: Type.Integer(),
  differences: Type.Array(answer({ documentId: Type.String(), path: Type.String() })),
};
const Comparison = named('Comparison', comparison);

const Progress = named('BuildProgress', {
  done: Type.Integer(),
  total: Type.Integer(),
  perSecond: Type.Integer(),
  remainingSeconds: orNull(Type.Integer()),
});

const Beside = named('BuildBeside', {
  ...Built,
  purpose: purpose(),
  switch: words(...switchWishes),
  state: words('building', 'comparing', 'built'),
  requestedAt: instant(),
  comparison: Type.Optional(Comparison),
  failure: Type.Optional(Type.String()),
});

const BuildOutcome = named('BuildOutcome', {
  generation: Type.Integer(),
  purpose: purpose(),
  result: words('switched', 'verified', 'cancelled', 'failed'),
  at: instant(),
  events: Type.Integer(),
  comparison: Type.Optional(Comparison),
  failure: Type.Optional(Type.String()),
});

export const ProjectionStatus = named('ProjectionStatus', {
  name: Type.String(),
  version: Type.Integer(),
  position: orNull(Type.String()),
  lag: answer({ events: Type.Integer(), seconds: Type.Number() }),
  parked: Type.Array(ParkedStream),
  state: words('live', 'rebuilding', 'stopped'),
  generation: orNull(Type.Integer()),
  progress: Type.Optional(Progress),
  error: Type.Optional(Type.String()),
  beside: Type.Optional(Beside),
  previous: Type.Optional(answer(Built)),
  lastBuild: Type.Optional(BuildOutcome),
});
export type ProjectionStatus = Static<typeof ProjectionStatus>;

export const RebuildBegun = named('RebuildBegun', {
  name: Type.String(),
  generation: Type.Integer(),
  state: words('rebuilding'),
});

export const ProjectionGeneration = answer({ name: Type.String(), generation: Type.Integer() });

export const Verified = named('Verified', { name: Type.String(), equal: Type.Boolean(), ...comparison });
