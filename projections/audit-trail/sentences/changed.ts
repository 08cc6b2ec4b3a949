import { quoted } from '../../shared/wording';
import type { Wording } from '../../shared/wording';
import { fieldsNamed } from '../field-names';
import { naming } from '../names';
import type { Names, ThingNames } from '../names';
import { say } from '../sentence';

interface Changeable {
  readonly words: Wording;
  /** Between the name that it had and the one that it has. */
  readonly renamed: Wording;
  readonly called: (names: ThingNames, id: string) => Wording;
}

const things = {
  problems: {
    words: { nb: 'endret problemet', en: 'changed the problem' },
    renamed: { nb: ', som nå lyder', en: ', which now reads' },
    called: ({ problem }, id) => problem(id),
  },
  goals: {
    words: { nb: 'endret målet', en: 'changed the goal' },
    renamed: { nb: ', som nå lyder', en: ', which now reads' },
    called: ({ goal }, id) => goal(id),
  },
  measures: {
    words: { nb: 'endret tiltaket', en: 'changed the measure' },
    renamed: { nb: ', som nå heter', en: ', which is now called' },
    called: ({ measure }, id) => measure(id),
  },
} satisfies Record<string, Changeable>;

/** That a thing was changed: by both its names where it has a new one, and what has changed besides. */
export function changed(kind: keyof typeof things, id: string, changes: object, names: Names): Wording {
  const { words, renamed, called }: Changeable = things[kind];
  const now = called(names, id);
  const fields = Object.keys(changes);
  // Who may see the part of the plan that it has come to may not see the one that it was in.
  const isRenamed = fields.includes(naming[kind]) && !fields.includes('part');
  const former = isRenamed ? names.formerName(kind, id) : undefined;
  const was = former === undefined ? now : both(quoted(former), renamed, now);
  const others = fields.filter((field) => field !== naming[kind]);
  return withFields(say(words.nb, words.en, was), others);
}

/** What was said, and then which fields it is about. */
export function withFields({ nb, en }: Wording, fields: readonly string[]): Wording {
  const named = fieldsNamed(fields);
  return named.nb === '' ? { nb, en } : { nb: `${nb}: ${named.nb}`, en: `${en}: ${named.en}` };
}

const both = (former: Wording, renamed: Wording, now: Wording): Wording => ({
  nb: `${former.nb}${renamed.nb} ${now.nb}`,
  en: `${former.en}${renamed.en} ${now.en}`,
});
