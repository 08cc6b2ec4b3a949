import type { Wording } from '../shared/wording';
import type { Called } from './document';
import { fieldNames } from './field-names';
import { isKind, thingNames } from './names';
import type { Kind, NameOf, ThingNames } from './names';
import { say } from './sentence';
import { zoneNames } from './sentences/content';

/** What a place in the plan is called, by its path: Tiltaket «Øyedråper daglig»: ansvarlig. */
export function labelsBy(nameOf: NameOf): (path: string) => Wording {
  const names = thingNames(nameOf);
  return (path) => {
    const [, kind = '', id = '', field = '', key = ''] = path.split('/');
    const whole = wholePlan[kind] ?? wholePlan[`${kind}/${id}`];
    if (whole) return whole;
    const thing = things[kind]?.(names, id) ?? { nb: 'Planen', en: 'The plan' };
    if (field === 'subjects') return answered(thing, names, key);
    const named = fieldNames[field];
    return named ? { nb: `${thing.nb}: ${named.nb}`, en: `${thing.en}: ${named.en}` } : thing;
  };
}

/** The names that the labels of the places ask for. */
export function namesFor(paths: readonly string[], nameOf: NameOf): readonly Called[] {
  const names: Called[] = [];
  const add = (kind: Kind, id: string): void => {
    if (names.some((each) => each.id === id)) return;
    const name = nameOf(kind, id);
    if (name !== undefined) names.push({ id, name });
  };
  for (const path of paths) {
    const [, kind = '', id = '', field, key = ''] = path.split('/');
    if (isKind(kind)) add(kind, id);
    // An offer's answer is called by what was offered, too.
    if (field === 'subjects') add('measures', key);
  }
  return names;
}

/** What a thing was called when the entry was made. */
export const nameAmong =
  (names: readonly Called[]): NameOf =>
  (_kind, id) =>
    names.find((each) => each.id === id)?.name;

function answered(offer: Wording, { measure }: ThingNames, key: string): Wording {
  const what = key === 'coordination' ? { nb: 'koordineringen', en: 'the coordination' } : measure(key);
  return { nb: `${offer.nb} ${what.nb}: svaret`, en: `${offer.en} ${what.en}: the answer` };
}

function capitalised({ nb, en }: Wording): Wording {
  return {
    nb: `${nb.charAt(0).toUpperCase()}${nb.slice(1)}`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
  };
}

const wholePlan: Readonly<Record<string, Wording>> = {
  title: { nb: 'Tittelen på planen', en: 'The title of the plan' },
  status: { nb: 'Planens status', en: 'The status of the plan' },
  patient: { nb: 'Pasienten', en: 'The patient' },
  approval: { nb: 'Godkjenning av planen', en: 'Approval of the plan' },
  whatMatters: { nb: 'Hva som er viktig', en: 'What matters' },
  nextReviewOn: { nb: 'Neste gjennomgang', en: 'Next review' },
  comments: { nb: 'Kommentar', en: 'Comment' },
  reviews: { nb: 'Gjennomgang av planen', en: 'Review of the plan' },
  'coordination/responsible': {
    nb: 'Ansvarlig for å koordinere planen',
    en: 'Responsible for coordinating the plan',
  },
  'zones/green': capitalised(zoneNames.green),
  'zones/yellow': capitalised(zoneNames.yellow),
  'zones/red': capitalised(zoneNames.red),
  observations: { nb: 'Måling eller melding om sone', en: 'Measurement or report of a zone' },
};

const things: Readonly<Record<string, (names: ThingNames, id: string) => Wording>> = {
  problems: ({ problem }, id) => say('Problemet', 'The problem', problem(id)),
  goals: ({ goal }, id) => say('Målet', 'The goal', goal(id)),
  measures: ({ measure }, id) => say('Tiltaket', 'The measure', measure(id)),
  careTeam: ({ member }, id) => say('Behandlerteamet,', 'The care team,', member(id)),
  transfers: ({ asked }, id) => {
    const { nb, en } = asked(id);
    return { nb: `Spørsmålet til ${nb} om å overta`, en: `The offer to ${en} to take over` };
  },
};
