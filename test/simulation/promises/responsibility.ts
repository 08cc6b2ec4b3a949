import type { Api } from '../api';

interface Row {
  readonly subject: { readonly measureId?: string };
  readonly responsible: object;
  readonly from: string;
  readonly to: string | null;
  readonly recordedAt: string;
  readonly knownTo: string | null;
}

interface Held {
  readonly subject: { readonly measureId?: string };
  readonly responsible: object;
}

interface Plan {
  readonly status: string;
  readonly coordination: { readonly responsible: object };
  readonly measures: readonly {
    readonly measureId: string;
    readonly status: string;
    readonly responsible: object;
  }[];
}

const auditor = 'auditor-holm';
const reader = 'gp-berg';
const ended = ['completed', 'discontinued'];

/** Every subject has exactly one responsible at every instant of its life, whenever one asks. */
export async function everySubjectHasExactlyOne(
  api: Api,
  planIds: ReadonlySet<string>,
): Promise<readonly string[]> {
  const violations: string[] = [];
  for (const planId of planIds) {
    const rows = await api.all<Row>(auditor, `/plans/${planId}/responsibility/history?superseded=true`);
    const plan = await api.get<Plan>(reader, `/plans/${planId}`);
    const { subjects } = await api.get<{ subjects: readonly Held[] }>(
      auditor,
      `/plans/${planId}/responsibility`,
    );
    const found = [...gapsAndOverlaps(rows), ...unlikeThePlan(subjects, plan)];
    violations.push(...found.map((violation) => `plan ${planId}: ${violation}`));
  }
  return violations;
}

/** As the register knew it after each thing that it learned, the rows of a subject lie edge to edge. */
function gapsAndOverlaps(rows: readonly Row[]): readonly string[] {
  const instants = new Set(rows.map(({ recordedAt }) => recordedAt));
  return [...instants].flatMap((knownAt) => {
    const known = rows.filter(
      ({ recordedAt, knownTo }) => recordedAt <= knownAt && (knownTo === null || knownAt < knownTo),
    );
    return [...new Set(known.map(subjectOf))].flatMap((subject) => {
      const line = known.filter((row) => subjectOf(row) === subject).toSorted(byFrom);
      const broken = line.slice(1).filter((row, index) => row.from !== line[index]?.to);
      return broken.map(
        ({ from }) => `${subject} has a gap or an overlap at ${from}, as known at ${knownAt}`,
      );
    });
  });
}

/** Those who answer now are the ones whom the plan names, one for each subject that lives. */
function unlikeThePlan(
  subjects: readonly Held[],
  { status, coordination, measures }: Plan,
): readonly string[] {
  const living =
    status === 'closed'
      ? []
      : [
          { subject: 'coordination', responsible: coordination.responsible },
          ...measures
            .filter((measure) => !ended.includes(measure.status))
            .map(({ measureId, responsible }) => ({ subject: measureId, responsible })),
        ];
  const held = subjects.map((one) => `${subjectOf(one)} ${JSON.stringify(one.responsible)}`);
  const named = living.map(({ subject, responsible }) => `${subject} ${JSON.stringify(responsible)}`);
  if (held.toSorted().join() === named.toSorted().join()) return [];
  return [`those responsible now are ${held.join(', ')}; the plan names ${named.join(', ')}`];
}

const subjectOf = ({ subject }: Pick<Row, 'subject'>): string => subject.measureId ?? 'coordination';

const byFrom = (a: Row, b: Row): number =>
  a.from === b.from ? (a.to ?? '9').localeCompare(b.to ?? '9') : a.from.localeCompare(b.from);
