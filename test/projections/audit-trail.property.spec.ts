import fc from 'fast-check';
import { auditTrail } from '../../projections/audit-trail/audit-trail.projection';
import type { AuditEntry, FieldHistory } from '../../projections/audit-trail/document';
import { eventsOf, explained, isWithin } from '../../projections/audit-trail/explanation';
import { labelsBy, nameAmong } from '../../projections/audit-trail/labels';
import { nameIn } from '../../projections/audit-trail/names';
import type { NetChange } from '../../projections/audit-trail/net-changes';
import { valueAt } from '../../projections/audit-trail/versions';
import type { Moment } from '../../projections/audit-trail/versions';
import { planView } from '../../projections/plan-view/plan-view.projection';
import { present } from '../../projections/plan-view/present';
import type { PlanFact } from '../../src/domain/plan/events';
import { idOf } from '../../src/kernel/event';
import { hourMs, plus } from '../../src/kernel/instant';
import type { Instant } from '../../src/kernel/instant';
import { correctedLife } from '../support/corrected-lives';
import { applied, asShown, completedEntries, differing, fieldsShown, sorted } from '../support/fields-shown';
import type { Places } from '../support/fields-shown';
import { given } from '../support/given';
import { netOf as netWithin, recounted } from '../support/net-recount';
import { fold } from '../support/projection-specification';

const runs = { numRuns: 150, seed: 20260602 };

interface Told {
  readonly facts: readonly PlanFact[];
  readonly entries: readonly AuditEntry[];
  readonly history: FieldHistory;
}

function told(facts: readonly PlanFact[]): Told {
  const { documents, entries } = fold(auditTrail, facts);
  const [history] = documents.values();
  return { facts, entries: completedEntries([...entries.values()]), history: given(history, 'history') };
}

/** The plan's view at a moment, as places; nothing before anybody coordinates it. */
function shownAt(facts: readonly PlanFact[], { revision, at }: Moment): Places {
  const { documents } = fold(planView, facts.slice(0, revision + 1));
  const document = documents.get(idOf(given(facts[0], 'opening').stream));
  const plan = document && present(document, at);
  return plan ? fieldsShown(plan) : new Map();
}

/** A revision that some command ended with, and the instant at which it was recorded. */
function momentIn(facts: readonly PlanFact[], pick: number): Moment {
  const ends = facts.filter(({ recordedAt }, i) => i > 2 && facts[i + 1]?.recordedAt !== recordedAt);
  const { revision, recordedAt } = given(ends[pick % ends.length], 'moment');
  return { revision, at: recordedAt };
}

const endOf = (facts: readonly PlanFact[], hours = 0): Moment => {
  const { revision, recordedAt } = given(facts.at(-1), 'last fact');
  return { revision, at: plus(recordedAt, hours * hourMs) };
};

const changesIn = (entries: readonly AuditEntry[]) => entries.flatMap(({ changes }) => changes);

const netOf = (all: Told, from: Moment | null, to: Moment): readonly NetChange[] =>
  netWithin(all, { from, to });

const byPath = <Row extends { readonly path: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (a.path < b.path ? -1 : 1));

const netPlaces = (net: readonly NetChange[], at: Instant, before?: Places): Places =>
  applied(
    net.map(({ path, before: was, after }) => ({ path, before: was, after })),
    at,
    before,
  );

describe('the history of any plan', () => {
  it('gives the plan: its changes one after another, from an empty one on', () => {
    fc.assert(
      fc.property(correctedLife, fc.nat(100), (facts, hours) => {
        const now = endOf(facts, hours);
        const changes = changesIn(told(facts).entries);
        expect(sorted(asShown(applied(changes, now.at), now.at))).toEqual(sorted(shownAt(facts, now)));
      }),
      runs,
    );
  });

  it('begins each change where the one before it in the same place ended', () => {
    fc.assert(
      fc.property(correctedLife, (facts) => {
        const places = new Map<string, unknown>();
        for (const { path, before, after } of changesIn(told(facts).entries)) {
          expect({ path, value: before }).toEqual({ path, value: places.get(path) ?? null });
          expect(after).not.toEqual(before);
          places.set(path, after);
        }
      }),
      runs,
    );
  });

  it('calls every place by a name, the one that it had when it was changed', () => {
    fc.assert(
      fc.property(correctedLife, (facts) => {
        for (const { revision, changes, names } of told(facts).entries) {
          const { history } = told(facts.slice(0, revision + 1));
          const labelOf = labelsBy(nameAmong(names));
          for (const { path } of changes) {
            const label = labelOf(path);
            expect([path, label]).toEqual([path, labelsBy(nameIn(history.fields))(path)]);
            expect(`${label.nb}, ${label.en}`).not.toMatch(/undefined|Planen$|The plan$/);
          }
        }
      }),
      { ...runs, numRuns: 50 },
    );
  });
});

describe('what has changed since a revision', () => {
  it('is where the plan shown now differs from the plan shown then', () => {
    fc.assert(
      fc.property(correctedLife, fc.nat(60), fc.nat(100), (facts, pick, hours) => {
        const [from, now] = [momentIn(facts, pick), endOf(facts, hours)];
        const all = told(facts);
        const then = shownAt(facts, from);
        const changes = changesIn(all.entries.filter(({ revision }) => revision <= from.revision));
        const net = netPlaces(netOf(all, from, now), now.at, applied(changes, from.at));
        expect(sorted(asShown(net, now.at))).toEqual(sorted(shownAt(facts, now)));
        const paths = netOf(all, from, now).map(({ path }) => path);
        const shown = new Set(paths.map((path) => path.replace(/\/performances\/.*/, '/performances')));
        const missing = differing(then, shownAt(facts, now)).filter((path) => !shown.has(path));
        expect(missing.filter((path) => !isLapse(path) && !isOfGone(path, all, now))).toEqual([]);
      }),
      runs,
    );
  });

  it('leaves out what is again as it was', () => {
    fc.assert(
      fc.property(correctedLife, fc.nat(60), (facts, pick) => {
        for (const { before, after } of netOf(told(facts), momentIn(facts, pick), endOf(facts))) {
          expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
        }
      }),
      runs,
    );
  });

  it('comes to the same in one step and in two', () => {
    fc.assert(
      fc.property(correctedLife, fc.nat(60), (facts, pick) => {
        const [half, now] = [momentIn(facts, pick), endOf(facts)];
        const all = told(facts);
        const first = netPlaces(netOf(all, null, half), half.at);
        const both = netPlaces(netOf(all, half, now), now.at, first);
        const once = netPlaces(netOf(all, null, now), now.at);
        expect(sorted(asShown(both, now.at))).toEqual(sorted(asShown(once, now.at)));
      }),
      runs,
    );
  });

  it('is told of the places, and by the events, that a recount of every entry comes to', () => {
    fc.assert(
      fc.property(correctedLife, fc.nat(60), fc.nat(60), fc.nat(100), (facts, pick, until, hours) => {
        const all = told(facts);
        const from = pick === 0 ? null : momentIn(facts, pick);
        const then = momentIn(facts, until);
        const ends = [endOf(facts, hours), ...(then.revision >= (from?.revision ?? 0) ? [then] : [])];
        for (const to of ends) {
          const actors = new Map(all.entries.map(({ eventId, actor }) => [String(eventId), actor]));
          const expected = [...recounted(all, { from, to })].map(([path, id]) => ({
            path,
            by: actors.get(id),
          }));
          const net = netOf(all, from, to).map(({ path, by }) => ({ path, by }));
          expect(byPath(net)).toEqual(byPath(expected));
        }
      }),
      runs,
    );
  });

  it('is nothing since now', () => {
    fc.assert(
      fc.property(correctedLife, (facts) => {
        expect(netOf(told(facts), endOf(facts), endOf(facts))).toEqual([]);
      }),
      { ...runs, numRuns: 50 },
    );
  });
});

/** An offer that has lapsed without anybody having noted it yet. */
const isLapse = (path: string): boolean => /^\/transfers\/.*\/state$/.test(path);
/** The performances of a measure that should never have been added go with it, not one by one. */
const isOfGone = (path: string, { history }: Told, now: Moment): boolean =>
  path.endsWith('/performances') &&
  valueAt(history.fields, path.replace('performances', 'title'), now) === null;

describe('why a field shows what it shows', () => {
  it('is explained by events of which the last that has begun gave it its value', () => {
    fc.assert(
      fc.property(correctedLife, fc.nat(100), (facts, hours) => {
        const now = endOf(facts, hours);
        const { history, entries } = told(facts);
        const shown = shownAt(facts, now);
        for (const path of Object.keys(history.fields)) {
          const ids = new Set(eventsOf(history, [path]));
          const rows = explained(
            entries.filter(({ eventId }) => ids.has(eventId)),
            isWithin(path),
          );
          const last = rows.findLast(({ from }) => from === undefined || from <= now.at);
          const value = valueAt(history.fields, path, now);
          expect({ path, value: last?.after ?? null }).toEqual({ path, value });
          const isSeen = !path.startsWith('/reviews/') && !path.endsWith('/achievement') && !isLapse(path);
          if (isSeen) expect({ path, value }).toEqual({ path, value: shown.get(path) ?? null });
        }
      }),
      runs,
    );
  });
});
