import { sameParty } from '../../src/kernel/party';
import type { Party } from '../../src/kernel/party';
import type { Held } from '../../src/domain/plan/events';
import type { Notice } from './document';
import { ended } from './notice-texts';
import { besides, others } from './recipients';

/** What somebody is told, and who that is. */
export interface Told {
  readonly to: readonly Party[];
  readonly kind: Notice['kind'];
  readonly text: Notice['text'];
}

/** All of it for whom it concerns as a whole; for each that has or had some of it, that. */
export const toldInPart = (
  whole: readonly Party[],
  { data: { subjects } }: { readonly data: { readonly subjects: readonly Held[] } },
  tell: (subjects: readonly Held[]) => Omit<Told, 'to'>,
): readonly Told[] => [
  { to: whole, ...tell(subjects) },
  ...besides(
    whole,
    subjects.map(({ from }) => from),
  ).map((party) => ({ to: [party], ...tell(subjects.filter(({ from }) => sameParty(from, party))) })),
];

export const relieved = (
  party: Party,
  subjects: readonly Pick<Held, 'subject' | 'title'>[],
  how: Parameters<typeof ended>[2],
): Told => ({ to: [party], kind: 'responsibility-ended', text: ended(party, subjects, how) });

export const closedFor = (subjects: readonly Held[]): readonly Told[] =>
  others(subjects.map(({ from }) => from)).map((party) =>
    relieved(
      party,
      subjects.filter(({ from }) => sameParty(from, party)),
      'PlanClosed',
    ),
  );
