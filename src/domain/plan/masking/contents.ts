import type {
  CareTeamMember,
  Category,
  ContactPoint,
  Goal,
  HandoverNote,
  Held,
  Measure,
  ObservedRange,
  Part,
  Problem,
  Subject,
  Target,
  Timing,
  Trigger,
  Zone,
  ZoneColour,
} from '../events';
import { code } from './codes';
import { party } from './parties';
import { either, list, optional, record, rule } from './rule';
import { day, id, medicationRef, number, numberOrText, text, timeOfDay, word, yes } from './values';
import type { FieldRules, Rule } from './rule';

const part = word<Part>({ treatment: true, 'self-treatment': true, individual: true });
export const zoneColour = word<ZoneColour>({ green: true, yellow: true, red: true });

export const subject: Rule<Subject> = either(record({ measureId: id() }), record({ coordination: yes }));

export const held: Rule<Held> = record({ subject, title: text, from: party });

export const handover: Rule<HandoverNote> = record({
  situation: text,
  background: text,
  assessment: text,
  recommendation: text,
});

export const problem: FieldRules<Problem> = { code: optional(code), text, purpose: text };

const target: Rule<Target> = record({
  measure: text,
  comparator: optional(word({ '<': true, '<=': true, '=': true, '>=': true, '>': true })),
  value: numberOrText,
  unit: optional(text),
  dueOn: optional(day),
});

export const goal: FieldRules<Goal> = {
  part,
  description: text,
  problemIds: list(id()),
  target: optional(target),
  expressedBy: word({ patient: true, relative: true, practitioner: true }),
};

const timing: Rule<Timing> = record({
  frequency: record({ times: number, per: word({ day: true, week: true, month: true, year: true }) }),
  at: optional(list(timeOfDay)),
  until: optional(day),
});

const category = word<Category>({
  medication: true,
  monitoring: true,
  training: true,
  education: true,
  nutrition: true,
  'follow-up': true,
  aid: true,
  social: true,
  other: true,
});

export const measure: FieldRules<Measure> = {
  part,
  title: text,
  description: optional(text),
  category: optional(category),
  problemIds: list(id()),
  goalIds: list(id()),
  timing: optional(timing),
  medicationRef: optional(medicationRef),
  startsOn: optional(day),
};

/** That there is one; nothing of what it is. */
const contactPoint: Rule<ContactPoint> = rule(
  (value) => typeof value === 'object' && value !== null,
  () => ({}),
);

export const member: FieldRules<CareTeamMember> = {
  party,
  role: text,
  contactPoint: optional(contactPoint),
};

const observedRange: Rule<ObservedRange> = record({
  code: text,
  from: optional(number),
  to: optional(number),
  unit: text,
});

const trigger: Rule<Trigger> = record({ text, observation: optional(observedRange) });

export const zone: FieldRules<Zone> = {
  triggers: list(trigger),
  action: text,
  contact: optional(text),
  withinHours: optional(number),
};
