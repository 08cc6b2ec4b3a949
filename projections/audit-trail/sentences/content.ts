import type { Achievement, Observation, PlanFactOf, ZoneColour } from '../../../src/domain/plan/events';
import { momentInWords } from '../../shared/moments';
import { quoted } from '../../shared/wording';
import type { Wording } from '../../shared/wording';
import { say } from '../sentence';
import { changed, withFields } from './changed';
import type { SentencesFor } from '../sentence';

export const contentSentences: SentencesFor<
  | `Problem${'Added' | 'Updated' | 'Resolved'}`
  | `Goal${'Added' | 'Updated' | 'Accepted' | 'Rejected' | 'AchievementAssessed' | 'Ended'}`
  | `CareTeamMember${'Added' | 'Updated' | 'Removed'}`
  | `Zone${'Defined' | 'Removed'}`
  | 'ObservationReported'
> = {
  ProblemAdded: ({ data }) => say('la til problemet', 'added the problem', quoted(data.text)),
  ProblemUpdated: ({ data }, names) => changed('problems', data.problemId, data.changes, names),
  ProblemResolved: ({ data }, { problem }) => {
    const { nb, en } = problem(data.problemId);
    return { nb: `noterte at problemet ${nb} er løst`, en: `noted that the problem ${en} is resolved` };
  },

  GoalAdded: ({ data }) => say('la til målet', 'added the goal', quoted(data.description)),
  GoalUpdated: ({ data }, names) => changed('goals', data.goalId, data.changes, names),
  GoalAccepted: ({ data }, { goal }) => say('sa ja til målet', 'said yes to the goal', goal(data.goalId)),
  GoalRejected: ({ data }, { goal }) => say('sa nei til målet', 'said no to the goal', goal(data.goalId)),
  GoalAchievementAssessed: ({ data }, { goal }) => {
    const { nb, en } = say('vurderte målet', 'assessed the goal', goal(data.goalId));
    const { nb: hvordan, en: how } = achievements[data.status];
    return { nb: `${nb}: ${hvordan}`, en: `${en}: ${how}` };
  },
  GoalEnded: ({ data }, { goal }) => say('avsluttet målet', 'ended the goal', goal(data.goalId)),

  CareTeamMemberAdded: ({ data: { party } }) => ({
    nb: `tok ${party.name} inn i behandlerteamet`,
    en: `took ${party.name} into the care team`,
  }),
  CareTeamMemberUpdated: ({ data }, { member }) => {
    const { nb, en } = member(data.memberId);
    const said = {
      nb: `endret opplysningene om ${nb} i behandlerteamet`,
      en: `changed the details of ${en} in the care team`,
    };
    return withFields(said, Object.keys(data.changes));
  },
  CareTeamMemberRemoved: ({ data: { party } }) => ({
    nb: `tok ${party.name} ut av behandlerteamet`,
    en: `took ${party.name} out of the care team`,
  }),

  ZoneDefined: ({ data: { zone } }) => ({
    nb: `skrev når ${zoneNames[zone].nb} gjelder, og hva som skal gjøres da`,
    en: `wrote when ${zoneNames[zone].en} applies, and what to do then`,
  }),
  ZoneRemoved: ({ data: { zone } }) =>
    say('fjernet det som sto om', 'removed what was written about', zoneNames[zone]),
  ObservationReported: (fact) => observed(fact),
};

function observed({ data }: PlanFactOf<'ObservationReported'>): Wording {
  const when = momentInWords(data.at);
  if ('zone' in data) {
    const { nb, en } = zoneNames[data.zone];
    return { nb: `meldte fra om ${nb} ${when.nb}`, en: `reported ${en} on ${when.en}` };
  }
  const { nb, en } = measured(data);
  return { nb: `noterte en måling: ${nb}, ${when.nb}`, en: `noted a measurement: ${en}, on ${when.en}` };
}

/** What was measured, and the value as it is written in each language. */
function measured({ code, value, unit }: Exclude<Observation, { readonly zone: unknown }>): Wording {
  const nb = typeof value === 'number' ? String(value).replace('.', ',') : value;
  const of = unit === undefined ? '' : ` ${unit}`;
  return { nb: `${code} ${nb}${of}`, en: `${code} ${value}${of}` };
}

export const zoneNames: Readonly<Record<ZoneColour, Wording>> = {
  green: { nb: 'grønn sone', en: 'the green zone' },
  yellow: { nb: 'gul sone', en: 'the yellow zone' },
  red: { nb: 'rød sone', en: 'the red zone' },
};

const achievements: Readonly<Record<Achievement, Wording>> = {
  'in-progress': { nb: 'det er i gang', en: 'it is under way' },
  improving: { nb: 'det går bedre', en: 'it is getting better' },
  worsening: { nb: 'det går dårligere', en: 'it is getting worse' },
  achieved: { nb: 'det er nådd', en: 'it is reached' },
  'not-achieved': { nb: 'det er ikke nådd', en: 'it is not reached' },
  'not-attainable': { nb: 'det kan ikke nås', en: 'it cannot be reached' },
};
