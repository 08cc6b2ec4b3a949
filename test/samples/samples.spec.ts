import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { projections } from '../../projections';
import { decode } from '../../src/application/events/codec';
import { streamKinds } from '../../src/application/events/stream-kind';
import { given } from '../support/given';
import { contentLife } from '../domain/plan/content-life';
import { moves, playAll } from '../support/plan-arbitraries';
import { fold } from '../support/projection-specification';
import { fileOf, sampleFiles } from './sample-files';
import { shapeOf } from './shape';
import { authorOf, circumstances, todaysTypes } from './today/today';
import type { Projection } from '../../projections/runner/projection';
import type { RecordedFact } from '../../src/application/events/codec';
import type { Position } from '../../src/application/ports/event-store';
import type { Decider } from '../../src/kernel/decider';
import type { DomainEvent } from '../../src/kernel/event';
import type { EventVersion } from '../../src/kernel/versions';
import type { SampleFile } from './sample-files';
import type { Sample } from './today/today';

const files = sampleFiles();
const named = files.map((file) => [fileOf(file), file] as const);
const facts = ({ samples }: Pick<SampleFile, 'samples'>): readonly RecordedFact[] =>
  samples.map((sample) => decode({ ...sample, position: '1' as Position }));

/** The samples of the version that this build writes. */
const newest = todaysTypes.map((today) => ({
  today,
  released: files.find((file) => fileOf(file) === fileOf(today)),
}));
const bodiesOf = (samples: readonly Sample[]) => samples.map(({ data }) => data['body']);
const dataShapeOf = (type: string) =>
  shapeOf(bodiesOf(given(newest.find(({ today }) => today.type === type)?.released).samples));

/** What chains an event that nothing comes before, computed from nothing but what is stored. */
function hashOf({ stream, revision, id, type, data, metadata }: Sample): string {
  const { chainHash: _, ...unchained } = metadata;
  return createHash('sha256')
    .update(`\n${stream}\n${revision}\n${id}\n${type}\n`)
    .update(JSON.stringify(data) + JSON.stringify(unchained))
    .digest('base64url');
}

describe('the stored samples', () => {
  it('are there for every version of every event type that the codec knows, and for no other', () => {
    const known = streamKinds.flatMap(({ category, versions }) =>
      Object.entries<EventVersion>(versions).flatMap(([type, { version }]) =>
        Array.from({ length: version }, (_, index) => fileOf({ category, type, version: index + 1 })),
      ),
    );

    // A sample that is missing is written by test/samples/write-sample.ts.
    expect(files.map(fileOf).toSorted()).toEqual(known.toSorted());
  });

  it.each(named)('%s is of the version that it says', (_, { category, type, version, samples }) => {
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) {
      expect([sample.stream.split('-')[0], sample.type, sample.metadata['schemaVersion']]).toEqual([
        category,
        type,
        version,
      ]);
    }
  });

  it.each(named)('%s is as the build that released it wrote it', (_, { samples }) => {
    for (const sample of samples) expect(sample.metadata['chainHash']).toBe(hashOf(sample));
  });

  it.each(named)('%s is read by this build, in today’s shape', (_, file) => {
    for (const fact of facts(file)) expect(fact).toMatchObject({ ...circumstances, by: authorOf(file.type) });
    const today = dataShapeOf(file.type);
    const read = shapeOf(facts(file).map(({ data }) => data));
    expect([...read].filter((place) => !today.has(place))).toEqual([]);
  });
});

describe('an event that is written now', () => {
  it.each(newest.map(({ today, released }) => [today.type, today, released] as const))(
    '%s has exactly the shape that its version was released with',
    (_, { samples }, released) => {
      // Another shape is another version: see CONTRIBUTING.md, "A new version of an event".
      expect(shapeOf(bodiesOf(samples))).toEqual(shapeOf(bodiesOf(given(released).samples)));
    },
  );

  it('has no place that the samples of its type do not show, whatever is done to a plan', () => {
    const lives = [
      ...fc.sample(moves, { seed: 1, numRuns: 60 }).map(playAll),
      ...fc.sample(contentLife, { seed: 1, numRuns: 60 }),
    ];
    const written = lives.flatMap((played) => played.flatMap(({ decided }) => decided));
    const strange = written.flatMap(({ type, data }) => {
      const shown = dataShapeOf(type);
      return [...shapeOf([data])]
        .filter((place) => !shown.has(place) && !isCleared(place))
        .map((place) => `${type} ${place}`);
    });

    expect(new Set(written.map(({ type }) => type)).size).toBeGreaterThan(35);
    expect([...new Set(strange)]).toEqual([]);
  });
});

/** A null takes an optional field away. */
const isCleared = (place: string): boolean => /\/changes\/\w+ null$/.test(place);

/** The samples of a kind of stream as one stream, in which one version of one event may stand for today's. */
function storyOf(category: string, instead?: SampleFile): readonly RecordedFact[] {
  return newest
    .filter(({ today }) => today.category === category)
    .flatMap(({ today, released }) => facts(today.type === instead?.type ? instead : given(released)))
    .map((fact, revision) => ({ ...fact, revision }));
}

describe('a history in which an event is of a version that was ever released', () => {
  it.each(named)('%s is folded into the state of its stream', (_, file) => {
    const { decider } = given(streamKinds.find(({ category }) => category === file.category));
    const { evolve, initialState } = decider as unknown as Decider<unknown, unknown, DomainEvent>;
    const state = storyOf(file.category, file).reduce<unknown>(evolve, initialState);

    expect(state).not.toEqual(initialState);
  });

  it.each(named)('%s is taken in by every read model that has a row for it', (_, file) => {
    const concerned = (projections as readonly unknown[] as readonly Projection[]).filter(
      ({ categories, on }) => categories.includes(file.category) && file.type in on,
    );
    for (const projection of concerned) {
      expect(() => fold(projection, storyOf(file.category, file))).not.toThrow();
    }
  });
});
