import { inOneBreath } from '../shared/wording';
import type { Wording } from '../shared/wording';

/** What the fields of the plan's things are called. */
export const fieldNames: Readonly<Record<string, Wording>> = {
  title: { nb: 'tittel', en: 'title' },
  text: { nb: 'beskrivelse', en: 'description' },
  description: { nb: 'beskrivelse', en: 'description' },
  code: { nb: 'kode', en: 'code' },
  purpose: { nb: 'formål', en: 'purpose' },
  status: { nb: 'status', en: 'status' },
  part: { nb: 'del av planen', en: 'part of the plan' },
  problemIds: { nb: 'problemer det gjelder', en: 'problems it is for' },
  goalIds: { nb: 'mål det skal bidra til', en: 'goals it serves' },
  target: { nb: 'det som skal nås', en: 'what is to be reached' },
  expressedBy: { nb: 'hvem som har uttrykt det', en: 'who expressed it' },
  acceptance: { nb: 'pasientens svar', en: 'the patient’s answer' },
  achievement: { nb: 'vurdering', en: 'assessment' },
  category: { nb: 'kategori', en: 'category' },
  timing: { nb: 'når det skal gjøres', en: 'when it is to be done' },
  medicationRef: { nb: 'henvisning til legemiddellisten', en: 'reference to the medication list' },
  startsOn: { nb: 'startdato', en: 'start date' },
  responsible: { nb: 'ansvarlig', en: 'responsible' },
  performances: { nb: 'gjort eller ikke gjort', en: 'done or not done' },
  party: { nb: 'hvem det er', en: 'who it is' },
  role: { nb: 'rolle', en: 'role' },
  contactPoint: { nb: 'kontaktopplysninger', en: 'contact details' },
  to: { nb: 'hvem som er spurt', en: 'who is asked' },
  reason: { nb: 'grunn', en: 'reason' },
  handover: { nb: 'overleveringsnotat', en: 'handover note' },
  deadline: { nb: 'svarfrist', en: 'deadline' },
  effectiveFrom: { nb: 'fra når', en: 'from when' },
};

/** The fields in one breath: tittel og startdato. */
export const fieldsNamed = (fields: readonly string[]): Wording =>
  inOneBreath(fields.flatMap((field) => fieldNames[field] ?? []));
