import type { Zone } from '../../../api/types';
import { textOf } from '../edit/changed-fields';
import type { BodyOf } from '../edit/bodies';

export interface TriggerDraft {
  /** Tells the rows of the form apart while they are written. */
  readonly key: number;
  readonly text: string;
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
}

export interface ZoneDraft {
  readonly triggers: readonly TriggerDraft[];
  readonly action: string;
  readonly contact: string;
  readonly withinHours: string;
}

export const emptyTrigger = (key: number): TriggerDraft => ({
  key,
  text: '',
  code: '',
  from: '',
  to: '',
  unit: '',
});

export const draftOf = (zone?: Zone): ZoneDraft => ({
  triggers: (zone?.triggers ?? [{ text: '' }]).map(({ text, observation }, key) => ({
    key,
    text,
    code: textOf(observation?.code),
    from: textOf(observation?.from),
    to: textOf(observation?.to),
    unit: textOf(observation?.unit),
  })),
  action: zone?.action ?? '',
  contact: zone?.contact ?? '',
  withinHours: textOf(zone?.withinHours),
});

const numberOf = (text: string): number => Number(text.trim().replace(',', '.'));

function triggerOf({ text, code, from, to, unit }: TriggerDraft): BodyOf<'TriggerBody'> {
  if (code.trim() === '') return { text: text.trim() };
  return {
    text: text.trim(),
    observation: {
      code: code.trim(),
      unit: unit.trim(),
      ...(from.trim() !== '' && { from: numberOf(from) }),
      ...(to.trim() !== '' && { to: numberOf(to) }),
    },
  };
}

/** A zone as the register wants it: whole, since it is read as a whole. */
export const contentOf = ({ triggers, action, contact, withinHours }: ZoneDraft): BodyOf<'ZoneBody'> => ({
  triggers: triggers.map(triggerOf),
  action: action.trim(),
  ...(contact.trim() !== '' && { contact: contact.trim() }),
  ...(withinHours.trim() !== '' && { withinHours: numberOf(withinHours) }),
});
