import type { Achievement, ZoneColour } from '../../../src/domain/plan/events';
import { quoted } from '../../shared/wording';
import type { Wording } from '../../shared/wording';
import type { SentencesFor } from '../sentence';

export const contentSentences: SentencesFor<
  | `Problem${'Added' | 'Updated' | 'Resolved'}`
  | `Goal${'Added' | 'Updated' | 'Accepted' | 'Rejected' | 'AchievementAssessed' | 'Ended'}`
  | `Measure${'Added' | 'Updated' | 'Started' | 'PutOnHold' | 'Resumed'}`
  | `Measure${'Performed' | 'Missed' | 'Completed' | 'Discontinued'}`
  | `CareTeamMember${'Added' | 'Updated' | 'Removed'}`
  | `Zone${'Defined' | 'Removed'}`
  | 'ObservationReported'
> = {
  ProblemAdded: ({ text }) => say('la til problemet', 'added the problem', quoted(text)),
  ProblemUpdated: (data, { problem }) =>
    say('endret problemet', 'changed the problem', problem(data.problemId)),
  ProblemResolved: (data, { problem }) =>
    say('avsluttet problemet', 'resolved the problem', problem(data.problemId)),

  GoalAdded: ({ description }) => say('la til målet', 'added the goal', quoted(description)),
  GoalUpdated: (data, { goal }) => say('endret målet', 'changed the goal', goal(data.goalId)),
  GoalAccepted: (data, { goal }) => say('godtok målet', 'accepted the goal', goal(data.goalId)),
  GoalRejected: (data, { goal }) => say('sa nei til målet', 'said no to the goal', goal(data.goalId)),
  GoalAchievementAssessed: (data, { goal }) => {
    const { nb, en } = say('vurderte målet', 'assessed the goal', goal(data.goalId));
    return { nb: `${nb}: ${achievements[data.status].nb}`, en: `${en}: ${achievements[data.status].en}` };
  },
  GoalEnded: (data, { goal }) => say('avsluttet målet', 'ended the goal', goal(data.goalId)),

  MeasureAdded: ({ title }) => say('la til tiltaket', 'added the measure', quoted(title)),
  MeasureUpdated: (data, { measure }) =>
    say('endret tiltaket', 'changed the measure', measure(data.measureId)),
  MeasureStarted: (data, { measure }) =>
    say('startet tiltaket', 'started the measure', measure(data.measureId)),
  MeasurePutOnHold: (data, { measure }) =>
    say('satte tiltaket på vent:', 'put the measure on hold:', measure(data.measureId)),
  MeasureResumed: (data, { measure }) =>
    say('gjenopptok tiltaket', 'resumed the measure', measure(data.measureId)),
  MeasurePerformed: (data, { measure }) =>
    say('noterte som gjort:', 'noted as done:', measure(data.measureId)),
  MeasureMissed: (data, { measure }) =>
    say('noterte som ikke gjort:', 'noted as missed:', measure(data.measureId)),
  MeasureCompleted: (data, { measure }) =>
    say('fullførte tiltaket', 'completed the measure', measure(data.measureId)),
  MeasureDiscontinued: (data, { measure }) =>
    say('avbrøt tiltaket', 'discontinued the measure', measure(data.measureId)),

  CareTeamMemberAdded: ({ party: { name } }) => ({
    nb: `tok ${name} inn i behandlerteamet`,
    en: `took ${name} into the care team`,
  }),
  CareTeamMemberUpdated: ({ memberId }, { member }) => ({
    nb: `endret opplysningene om ${member(memberId).nb} i behandlerteamet`,
    en: `changed what the care team says of ${member(memberId).en}`,
  }),
  CareTeamMemberRemoved: ({ party: { name } }) => ({
    nb: `tok ${name} ut av behandlerteamet`,
    en: `took ${name} out of the care team`,
  }),

  ZoneDefined: ({ zone }) => ({
    nb: `skrev hva som gjelder i ${zones[zone].nb} sone`,
    en: `set what to do in the ${zones[zone].en} zone`,
  }),
  ZoneRemoved: ({ zone }) => ({
    nb: `fjernet ${zones[zone].nb} sone`,
    en: `removed the ${zones[zone].en} zone`,
  }),
  ObservationReported: (data) =>
    'zone' in data
      ? { nb: `meldte ${zones[data.zone].nb} sone`, en: `reported the ${zones[data.zone].en} zone` }
      : { nb: 'meldte en måling', en: 'reported a measurement' },
};

const say = (nb: string, en: string, what: Wording): Wording => ({
  nb: `${nb} ${what.nb}`,
  en: `${en} ${what.en}`,
});

const zones: Readonly<Record<ZoneColour, Wording>> = {
  green: { nb: 'grønn', en: 'green' },
  yellow: { nb: 'gul', en: 'yellow' },
  red: { nb: 'rød', en: 'red' },
};

const achievements: Readonly<Record<Achievement, Wording>> = {
  'in-progress': { nb: 'i gang', en: 'in progress' },
  improving: { nb: 'i bedring', en: 'improving' },
  worsening: { nb: 'i forverring', en: 'worsening' },
  achieved: { nb: 'nådd', en: 'achieved' },
  'not-achieved': { nb: 'ikke nådd', en: 'not achieved' },
  'not-attainable': { nb: 'kan ikke nås', en: 'not attainable' },
};
