import { madeBy } from '../command';
import type { Api } from '../api';
import type { Outcomes } from './answers';

/** Of a plan's answer, what is counted here. */
interface Plan {
  readonly goals: readonly { readonly goalId: string }[];
  readonly measures: readonly {
    readonly measureId: string;
    readonly performances: { readonly done: number; readonly missed: number };
  }[];
  readonly transfers: readonly { readonly transferId: string }[];
  readonly comments: readonly { readonly commentId: string }[];
}

type Done = Outcomes['done'];

/** Of the unit that opened every plan and never leaves its team. */
const reader = 'gp-berg';

/** Each effect is there once: as many goals, measures, offers and comments as were made, and no performance twice. */
export const everyEffectIsThereOnce = (api: Api, done: Done): Promise<readonly string[]> =>
  ofEveryPlan(api, done, (plan, commands) => {
    const made = idsMade(commands);
    return [
      unlike(
        'goals',
        plan.goals.map(({ goalId }) => goalId),
        made('goalId', 'GoalAdded'),
      ),
      unlike(
        'measures',
        plan.measures.map(({ measureId }) => measureId),
        made('measureId', 'MeasureAdded'),
      ),
      unlike(
        'offers',
        plan.transfers.map(({ transferId }) => transferId),
        made('transferId', 'TransferOffered'),
      ),
      unlike(
        'comments',
        plan.comments.map(({ commentId }) => commentId),
        made('commentId', 'PatientCommented'),
      ),
      unlike('performances done', performances(plan, 'done'), made('measureId', 'MeasurePerformed')),
      unlike('performances missed', performances(plan, 'missed'), made('measureId', 'MeasureMissed')),
    ].flat();
  });

const performances = ({ measures }: Plan, outcome: 'done' | 'missed'): readonly string[] =>
  measures.flatMap(({ measureId, performances: count }) =>
    Array.from({ length: count[outcome] }, () => measureId),
  );

const idsMade =
  (commands: Done) =>
  (idName: string, leaves: string): readonly string[] =>
    commands
      .filter(({ command }) => command.leaves === leaves)
      .map(({ answer }) => madeBy(answer)[idName] ?? '');

function unlike(what: string, there: readonly string[], made: readonly string[]): readonly string[] {
  const [isThere, wasMade] = [there, made].map((ids) => ids.toSorted().join(' '));
  if (isThere === wasMade) return [];
  return [`${what}: ${made.length} were acknowledged, ${there.length} are there (or they are others)`];
}

/** Each plan as it is read now, with what was done to it. */
async function ofEveryPlan(
  api: Api,
  done: Done,
  check: (plan: Plan, commands: Done) => readonly string[],
): Promise<readonly string[]> {
  const violations: string[] = [];
  for (const planId of plansIn(done)) {
    const plan = await api.get<Plan>(reader, `/plans/${planId}`);
    const commands = done.filter((one) => planOf(one) === planId);
    violations.push(...check(plan, commands).map((violation) => `plan ${planId}: ${violation}`));
  }
  return violations;
}

/** Every plan that was opened or changed. */
export const plansIn = (done: Done): ReadonlySet<string> =>
  new Set(done.map(planOf).filter((planId) => planId !== undefined));

const planOf = ({ command, answer }: Done[number]): string | undefined =>
  command.leaves === 'PlanOpened' ? madeBy(answer)['planId'] : command.planId;
