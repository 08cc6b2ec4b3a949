import type { Held } from '../../src/domain/plan/events';
import type { PlainDay } from '../../src/kernel/instant';

/** One sentence or part of one, in bokmål and in English. */
export interface Wording {
  readonly nb: string;
  readonly en: string;
}

export const quoted = (text: string): Wording => ({ nb: `«${text}»`, en: `“${text}”` });

/** The subjects by their titles: «Øyedråper daglig» og koordineringen av planen. */
export const subjectsNamed = (subjects: readonly Pick<Held, 'subject' | 'title'>[]): Wording =>
  inOneBreath(
    subjects.map(({ subject, title }) =>
      'measureId' in subject
        ? quoted(title)
        : { nb: 'koordineringen av planen', en: 'the coordination of the plan' },
    ),
  );

/** The names, each once. */
export const allNamed = (names: readonly string[]): Wording =>
  inOneBreath([...new Set(names)].map((name) => ({ nb: name, en: name })));

export const dayNamed = (day: PlainDay): Wording => ({
  nb: day.split('-').toReversed().join('.'),
  en: day,
});

/** The parts with commas between them and an «og» before the last. */
export const inOneBreath = (parts: readonly Wording[]): Wording => ({
  nb: joined(
    parts.map(({ nb }) => nb),
    ' og ',
  ),
  en: joined(
    parts.map(({ en }) => en),
    ' and ',
  ),
});

const joined = (parts: readonly string[], lastly: string): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1) ?? ''].filter((part) => part !== '').join(lastly);
