import type { components } from './schema';

type Schemas = components['schemas'];

export type Actor = Schemas['Actor'];
export type AuditItem = Schemas['AuditItem'];
export type CareTeamMember = Schemas['CareTeamMember'];
export type Conflict = { field: string; yours?: unknown; theirs?: unknown; by: Actor; at: string };
export type DevUser = Schemas['DevUser'];
export type Explanation = Schemas['Explanation'];
export type Goal = Schemas['Goal'];
export type Handover = Schemas['Handover'];
export type HistoryItem = Schemas['HistoryItem'];
export type ListedInterval = Schemas['ListedInterval'];
export type ListedTransfer = Schemas['ListedTransfer'];
export type Me = Schemas['Me'];
export type Measure = Schemas['Measure'];
export type Party = Schemas['Party'];
export type Plan = Schemas['Plan'];
export type PlanAccess = Schemas['PlanAccess'];
export type Provider = Schemas['Provider'];
export type ProviderKind = Provider['kind'];
export type Responsibility = Schemas['Responsibility'];
export type ResponsibilityInterval = Schemas['ResponsibilityInterval'];
export type Timing = Schemas['Timing'];
export type Transfer = Schemas['Transfer'];
export type Worklist = Schemas['Worklist'];
export type Zone = Schemas['Zone'];
export type Zones = Schemas['Zones'];
