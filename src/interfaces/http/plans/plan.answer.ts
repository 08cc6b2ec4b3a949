import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { commands, readings } from '../../../application/access/allowed';
import { keysOf } from '../../../kernel/record';
import { CareTeamMember } from '../care-team/care-team.answer';
import { Goal } from '../goals/goal.answer';
import { Measure } from '../measures/measure.answer';
import { Observation } from '../observations/observation.answer';
import { answer, day, instant, named, orNull, revision, uuid, words } from '../openapi/answers';
import { Actor, Party, Patient } from '../openapi/shared.answer';
import { Problem } from '../problems/problem.answer';
import { Transfer } from '../transfers/transfer.answer';
import { Zones } from '../zones/zone.answer';

const status = () => words('open', 'paused', 'closed');

export const PlanTitle = named('PlanTitle', { planId: uuid(), title: Type.String(), status: status() });
export type PlanTitle = Static<typeof PlanTitle>;

export const PlanStatus = named('PlanStatus', { active: Type.Boolean(), lastChangedAt: instant() });
export type PlanStatus = Static<typeof PlanStatus>;

const bases = [
  ...['patient', 'relative', 'coordinator', 'care-team', 'response-service', 'emergency', 'receiver'],
  ...['outside-practitioner', 'audit', 'operator'],
];

export const PlanAccess = named('PlanAccess', {
  basis: words(...bases),
  seesWhole: Type.Boolean(),
  reads: Type.Array(words(...keysOf(readings))),
  commands: Type.Array(words(...keysOf(commands))),
  emergencyUntil: Type.Optional(instant()),
  representsUntil: Type.Optional(instant()),
  relativeId: Type.Optional(uuid()),
});
export type PlanAccess = Static<typeof PlanAccess>;

const Approval = named('Approval', {
  at: instant(),
  by: Actor,
  madeWithPatient: Type.Boolean(),
  changedSince: Type.Boolean(),
});

const Comment = named('Comment', { commentId: uuid(), text: Type.String(), at: instant(), by: Actor });

export const Plan = named('Plan', {
  planId: uuid(),
  patient: Patient,
  title: Type.String(),
  status: status(),
  approval: orNull(Approval),
  revision: revision(),
  whatMatters: orNull(answer({ text: Type.String(), at: instant(), by: Actor })),
  coordination: answer({ responsible: Party, since: instant(), transferId: Type.Optional(uuid()) }),
  problems: Type.Array(Problem),
  goals: Type.Array(Goal),
  measures: Type.Array(Measure),
  transfers: Type.Array(Transfer),
  zones: Zones,
  observations: Type.Array(Observation),
  comments: Type.Array(Comment),
  careTeam: Type.Array(CareTeamMember),
  nextReviewOn: Type.Optional(day()),
});
export type Plan = Static<typeof Plan>;
