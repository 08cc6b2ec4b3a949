import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { maskedFact, misfitsOf } from '../../../../src/domain/plan/masking/masked-fact';
import type { Masker } from '../../../../src/domain/plan/masking/rule';
import type { PlanEvent, PlanFact } from '../../../../src/domain/plan/events';
import type { Instant } from '../../../../src/kernel/instant';
import { planContent } from '../../../samples/today/plan-content';
import { planResponsibility } from '../../../samples/today/plan-responsibility';
import { given } from '../../../support/given';
import { lawfulHistory } from '../../../support/lawful-histories';
import { gpBerg, paalUpTo } from '../../../support/paal-facts';
import { playAll, moves } from '../../../support/plan-arbitraries';
import { eventIdAt } from '../../../support/projection-specification';
import { contentLife } from '../content-life';

const at = '2026-01-12T08:00:00.000Z' as Instant;

/** Every event with everything in it that it can have. */
const samples: readonly PlanFact[] = Object.entries({ ...planContent, ...planResponsibility }).flatMap(
  ([type, forms]) =>
    forms.map(
      (data) =>
        ({
          type,
          data,
          eventId: eventIdAt(0),
          stream: 'plan-10000000-0000-4000-8000-000000000001',
          revision: 0,
          occurredAt: at,
          recordedAt: at,
          by: { ...gpBerg, relativeId: 'r1', onBehalfOf: 'Pål Hansen' },
          lateReason: 'Skrevet på papir',
          sourceSystem: 'journal-x',
        }) as unknown as PlanFact,
    ),
);

/** Stand-ins that tell nothing of what they stand for. */
const masker: Masker = {
  id: (id) => `id:${createHash('sha256').update(id).digest('hex')}`,
  text: (text) => `text:${text.length}`,
  name: (role) => `a ${role}`,
  unit: () => 'a unit',
};
const masked = (fact: PlanFact): PlanFact => maskedFact(fact, masker);

const mark = 'HEMMELIG';
const identityNumber = 17915012396;
type Leaf = (value: string | number) => unknown;

/** The same with other leaves, and with a field that nobody has foreseen in each thing. */
function withLeaves(value: unknown, leaf: Leaf): unknown {
  if (Array.isArray(value)) return value.map((each) => withLeaves(each, leaf));
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, each]) => [name, withLeaves(each, leaf)]);
    return { ...Object.fromEntries(fields), unforeseen: mark };
  }
  return typeof value === 'string' || typeof value === 'number' ? leaf(value) : value;
}

/** What is written as the domain has words, or as an instant, a day or a time of day. */
const isWordOrTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d(T[\d:.]{12}Z)?$|^\d\d:\d\d$/.test(text) || words.has(text);
const words = new Set(
  `provider patient relative practitioner treatment self-treatment individual green yellow red day week month year
   auditor operator system medication monitoring training education nutrition follow-up aid social other
   in-progress improving worsening achieved not-achieved not-attainable sender takeover subject-ended
   < <= = >= > ${samples.map(({ type }) => type).join(' ')}`.split(/\s+/),
);

const withMarks = (fact: PlanFact, leaf: Leaf): PlanFact => {
  const { data, by } = withLeaves({ data: fact.data, by: fact.by }, leaf) as Pick<PlanFact, 'data' | 'by'>;
  const texts = { lateReason: mark, sourceSystem: mark, eventId: mark, stream: `plan-${mark}` };
  return { ...fact, ...texts, data, by } as unknown as PlanFact;
};
const told = (fact: PlanFact): string => JSON.stringify(masked(fact));

const lives = fc.oneof(
  lawfulHistory,
  fc.oneof(moves.map(playAll), contentLife).map((played) => given(played.at(-1)).after.history.facts),
);

describe('a fact without personal data', () => {
  it('has nothing of a text, a name or an id, whatever has happened to a plan', () => {
    const leaf: Leaf = (value) => (typeof value === 'string' && !isWordOrTime(value) ? mark : value);
    fc.assert(
      fc.property(lives, (facts) => {
        for (const fact of facts) expect(told(withMarks(fact, leaf))).not.toContain(mark);
      }),
      { numRuns: 60, seed: 20260601 },
    );
  });

  it.each(samples.map((fact) => [fact.type, fact] as const))(
    'has nothing of what stands in a place of %s that is not made for it',
    (_, fact) => {
      const nowhere = withMarks(fact, (value) => (typeof value === 'string' ? mark : identityNumber));
      expect(told(nowhere)).not.toMatch(new RegExp(`${mark}|${identityNumber}`));
      const texts = withMarks(fact, (value) =>
        typeof value === 'string' && !isWordOrTime(value) ? mark : value,
      );
      expect(told(texts)).not.toContain(mark);
    },
  );

  it.each(samples.map((fact) => [fact.type, fact] as const))(
    'has the form of a %s, with everything in it that was there',
    (_, fact) => {
      const shown = masked(fact);
      expect(misfitsOf(shown.type, shown.data, shown.by)).toEqual([]);
      expect(formOf(shown.data)).toEqual(formOf(fact.data));
      expect(formOf(shown.by)).toEqual(formOf(fact.by));
    },
  );

  it('keeps what happened when, and in which order', () => {
    for (const fact of paalUpTo(19)) {
      const { type, revision, occurredAt, recordedAt } = fact;
      expect(masked(fact)).toMatchObject({ type, revision, occurredAt, recordedAt });
    }
  });

  it('says of the patient that he is one, and in which year he was born', () => {
    const [opened] = paalUpTo(1);
    expect(masked(given(opened)).data).toMatchObject({
      patient: { name: 'patient', birthDate: '1950-01-01' },
    });
  });

  it('keeps the code of a system that is known, and not its words', () => {
    const coded = (system: string, code: string) =>
      masked(
        sample('ProblemAdded', {
          problemId: 'p',
          text: '',
          purpose: '',
          code: { system, code, display: 'x' },
        }),
      );
    expect(coded('http://hl7.org/fhir/sid/icd-10-no', 'H40.1').data).toMatchObject({
      code: { system: 'http://hl7.org/fhir/sid/icd-10-no', code: 'H40.1', display: 'text:1' },
    });
    expect(coded('Journalen', 'H40.1').data).toMatchObject({ code: { system: 'text:9', code: 'text:5' } });
    expect(coded('ICD-10', 'Pål').data).toMatchObject({ code: { system: 'text:6', code: 'text:3' } });
    expect(coded('SNOMED CT', String(identityNumber)).data).toMatchObject({ code: { code: 'text:11' } });
  });

  it('keeps a measured number, but not one as long as a telephone number', () => {
    const measured = (value: number) =>
      masked(sample('ObservationReported', { observationId: 'o', at, code: 'c', value, unit: 'mmHg' })).data;
    expect(measured(16.5)).toMatchObject({ value: 16.5 });
    expect(measured(99999999)).toMatchObject({ value: 'text:8' });
  });

  it('says that there is a contact point and a medicine, and nothing of them', () => {
    const contactPoint = { phone: '77000000' };
    const added = sample('CareTeamMemberAdded', {
      memberId: 'm',
      party: { kind: 'patient', name: 'Pål' },
      role: 'r',
      contactPoint,
    });
    expect(masked(added).data).toMatchObject({ contactPoint: {} });
    const changed = sample('MeasureUpdated', {
      measureId: 'm',
      changes: { medicationRef: 'PLL/timolol', title: 't' },
    });
    expect(masked(changed).data).toMatchObject({ changes: { medicationRef: 'PLL' } });
  });
});

const sample = (type: PlanEvent['type'], data: object): PlanFact =>
  ({ ...given(samples[0]), type, data }) as unknown as PlanFact;

/** The fields of a thing, in their order, without what they hold; of a contact point only that it is there. */
function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(formOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([name, each]) => [name, name === 'contactPoint' ? '' : formOf(each)]);
}
