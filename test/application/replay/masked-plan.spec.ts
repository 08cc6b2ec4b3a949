import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { maskedPlan } from '../../../src/application/replay/masked-plan';
import { recordedPlan } from '../../../src/application/replay/recorded-plan';
import { Replayer, planModelNames } from '../../../src/application/replay/replayer';
import { otherIds, standIns } from '../../../src/application/replay/stand-ins';
import { toldStep } from '../../../src/application/replay/told-step';
import { maskedFact } from '../../../src/domain/plan/masking/masked-fact';
import type { PlanFact } from '../../../src/domain/plan/events';
import type { PlanState } from '../../../src/domain/plan/state';
import { contentLife } from '../../domain/plan/content-life';
import {
  doctorStrand,
  drops as addDrops,
  embeddedRegister,
  gpBerg,
  legevakten,
  paal as paalHimself,
  unitRef,
} from '../../support/embedded-register';
import { given } from '../../support/given';
import { lawfulHistory } from '../../support/lawful-histories';
import { paalUpTo } from '../../support/paal-facts';
import { moves, playAll } from '../../support/plan-arbitraries';

const key = Buffer.alloc(32, 7);
const masked = (facts: readonly PlanFact[]): readonly PlanFact[] => {
  const masker = standIns(otherIds(key), () => undefined);
  return facts.map((fact) => maskedFact(fact, masker));
};
const lived = fc
  .oneof(moves.map(playAll), contentLife)
  .map((played) => given(played.at(-1)).after.history.facts);

const stepsOf = (facts: readonly PlanFact[]) => {
  const replayer = Replayer.atTheStart();
  const steps = facts.map((fact) => replayer.next(fact));
  return { steps, replayer };
};

/** What can be counted in a state, without what anything is called. */
function countsIn(state: PlanState) {
  if (state.status === 'unopened') return null;
  const { problems, goals, measures, subjects, transfers, zones, careTeam } = state;
  return {
    status: state.status,
    problems: Object.values(problems).map(({ status, since }) => [status, since]),
    goals: Object.values(goals).map(({ status, acceptance }) => [status, acceptance]),
    measures: Object.values(measures).map(({ status, part, category, timing }) => [
      status,
      part,
      category,
      timing,
    ]),
    tenures: Object.values(subjects).map(({ tenures, endedAt }) => [
      endedAt,
      tenures.map(({ from, agreedAt, responsible }) => [from, agreedAt, responsible.kind]),
    ]),
    transfers: Object.values(transfers).map(({ answers, deadline }) => [Object.values(answers), deadline]),
    zones: Object.keys(zones),
    careTeam: Object.keys(careTeam).length,
    nextReview: state.nextReview,
    corrected: state.corrected.length,
  };
}

describe('a history without personal data', () => {
  it('has the same events at the same times, and comes to the same state', () => {
    fc.assert(
      fc.property(fc.oneof(lawfulHistory, lived), (facts) => {
        const hidden = masked(facts);
        const outline = ({ type, revision, occurredAt, recordedAt }: PlanFact) => [
          type,
          revision,
          occurredAt,
          recordedAt,
        ];
        expect(hidden.map(outline)).toEqual(facts.map(outline));
        const [one, other] = [stepsOf(facts), stepsOf(hidden)];
        other.steps.forEach((step, index) => {
          expect(countsIn(step.state.after)).toEqual(countsIn(given(one.steps[index]).state.after));
        });
      }),
      { numRuns: 60, seed: 20260601 },
    );
  });

  it('changes as much in every read model with every event', () => {
    fc.assert(
      fc.property(lawfulHistory, (facts) => {
        const extent = (all: readonly PlanFact[]) =>
          stepsOf(all).steps.map((step) => {
            const { fields, state, models } = toldStep(step);
            expect(models.filter(({ error }) => error !== undefined)).toEqual([]);
            return [
              fields.length,
              state.length,
              models.map(({ model, documents, entries }) => [
                model,
                [...documents, ...entries].map(({ changes }) => changes.length),
              ]),
            ];
          });
        expect(extent(masked(facts))).toEqual(extent(facts));
      }),
      { numRuns: 30, seed: 20260601 },
    );
  });

  it('comes to documents that are the same but for who and what is spoken of', () => {
    const facts = paalUpTo(19);
    const [one, other] = [stepsOf(facts).replayer, stepsOf(masked(facts)).replayer];
    for (const model of planModelNames) {
      expect(anonymous(other.contentsOf(model))).toEqual(anonymous(one.contentsOf(model)));
    }
  });

  it('calls the same by the same, and unlike things by unlike', () => {
    const hidden = masked(paalUpTo(19));
    const names = new Set(hidden.flatMap(({ by }) => [`${by.name}, ${by.unit ?? ''}`]));
    expect([...names]).toEqual([
      'practitioner 1, unit 1',
      'patient, ',
      'practitioner 2, unit 4',
      'practitioner 3, unit 2',
      'system 1, ',
      'practitioner 4, unit 3',
      'practitioner 5, unit 5',
    ]);
    const titles = hidden.flatMap((fact) => (fact.type === 'MeasureAdded' ? [fact.data.title] : []));
    const offered = hidden.flatMap((fact) => (fact.type === 'TransferOffered' ? fact.data.subjects : []));
    expect(offered.map(({ title }) => titles.indexOf(title))).toEqual([0, 0, 1, 1, 0]);
    expect(titles[0]).toMatch(/^‹text of 16 characters, no\. \d+›$/);
  });

  it('has ids that another key does not make, and that are not told by the old ones', () => {
    const facts = paalUpTo(19);
    const idsIn = (all: readonly PlanFact[]) =>
      new Set(JSON.stringify(all).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
    const again = standIns(otherIds(randomBytes(32)), () => undefined);
    const three = [facts, masked(facts), facts.map((fact) => maskedFact(fact, again))].map(idsIn);
    for (const [at, ids] of three.entries()) {
      expect(ids.size).toBe(given(three[0]).size);
      expect([...ids].filter((id) => three.some((others, other) => other !== at && others.has(id)))).toEqual(
        [],
      );
    }
    expect(masked(facts)).toEqual(masked(facts));
  });
});

describe('a plan of the register without personal data', () => {
  it('calls units by their kind, which their own streams tell, and keeps what belongs to one command', async () => {
    const { register, events, planId } = await embeddedRegister();
    await register.ask(planId, gpBerg, addDrops);
    await register.ask(planId, gpBerg, {
      type: 'AddCareTeamMember',
      party: unitRef(legevakten),
      role: 'lege',
    });
    await register.ask(planId, doctorStrand, { type: 'CommentOnPlan', text: 'Hei' }).catch(() => undefined);
    await register.ask(planId, paalHimself, { type: 'StateWhatMatters', text: 'Lese avisen' });
    const facts = await recordedPlan(events, planId);
    const hidden = await maskedPlan(facts, otherIds(key), events);

    const text = JSON.stringify(hidden);
    for (const name of ['Solsiden', 'legevakt', 'Berg', 'Pål', 'Lese avisen', 'journal-x', planId]) {
      expect(text).not.toContain(name);
    }
    expect(new Set(hidden.map(({ by }) => by.unit))).toEqual(new Set(['gp 1', undefined]));
    expect(text).toContain('emergency-clinic 1');
    const commands = (all: readonly { readonly commandId: string }[]) =>
      all.map(({ commandId }) => all.findIndex((other) => other.commandId === commandId));
    expect(commands(hidden)).toEqual(commands(facts));
    expect(new Set(commands(facts)).size).toBeLessThan(facts.length);
  });

  it('is nothing where there is no such plan', async () => {
    const { events } = await embeddedRegister();
    expect(await recordedPlan(events, 'ffffffff-0000-4000-8000-000000000000' as never)).toEqual([]);
  });
});

/** Texts of Pål’s facts that look like words of the domain. */
const writtenAsWords = ['behandler', 'intraocular-pressure'];

/** With everything that a mask changes replaced by where it first stood; times, numbers and the domain's words as they are. */
function anonymous(value: unknown): unknown {
  const seen = new Map<string, number>();
  const place = (text: string): string => {
    const number = seen.get(text) ?? seen.size;
    seen.set(text, number);
    return `#${number}`;
  };
  const isKept = (text: string): boolean =>
    /^\d{4}-\d\d-\d\dT|^\d\d:\d\d$/.test(text) || /^[a-z-]+$/.test(text);
  const walk = (each: unknown, name: string): unknown => {
    if (Array.isArray(each)) return each.map((one) => walk(one, name));
    if (typeof each === 'object' && each !== null) {
      return Object.entries(each).map(([key_, one]) => [
        /^[a-zA-Z]+$/.test(key_) ? key_ : place(key_),
        walk(one, key_),
      ]);
    }
    if (typeof each !== 'string') return each;
    const isCalled = ['name', 'unit', 'birthDate'].includes(name) || writtenAsWords.includes(each);
    return !isCalled && isKept(each) ? each : place(`${name}: ${each}`);
  };
  return walk(value, '');
}
