import type { Finding } from '../../../../projections/responsibility-history/check/findings';

/** What is wrong, in one line, and under it the events around it. Ids only: names and titles stay in the register. */
export const findingLines = (planId: string, finding: Finding): readonly string[] => [
  `plan ${planId}, ${finding.subject}: ${said[finding.kind](finding.holders.join(' and '))} from ${finding.from} ` +
    `${until(finding.to)}; known ${finding.knownFrom} ${until(finding.knownTo)}`,
  ...finding.events.map(
    ({ revision, type, occurredAt, recordedAt }) =>
      `  revision ${revision}  ${type}  occurred ${occurredAt}, recorded ${recordedAt}`,
  ),
];

const said: Readonly<Record<Finding['kind'], (holders: string) => string>> = {
  gap: () => 'GAP: nobody had it',
  overlap: (holders) => `OVERLAP: ${holders} had it at once`,
  stray: (holders) => `STRAY: ${holders} was given what was not there,`,
  'row-without-events': (holders) => `ROW WITHOUT EVENTS: the read model alone says that ${holders} had it`,
  'row-missing': (holders) =>
    `ROW MISSING: the events say, and the read model does not, that ${holders} had it`,
};

const until = (instant: string | null): string => (instant === null ? 'on' : `to ${instant}`);
