import fc from 'fast-check';
import {
  advanced,
  asked,
  built,
  cancelled,
  compared,
  comparing,
  failed,
  firstPointer,
  notCompared,
  ownGeneration,
  rolledBack,
  switchWhenBuilt,
  switched,
} from '../../../projections/runner/pointer-moves';
import type { LivePointer } from '../../../src/application/ports/read-store';

const at = '2026-01-12T08:00:00.000Z';
const progress = { done: 5, total: 9, perSecond: 3 };
const comparison = { documents: 3, differences: [] };

type Move = (pointer: LivePointer) => LivePointer | null;

/** Every move there is, of the generation that is beside now or of one that no longer is. */
const move: fc.Arbitrary<Move> = fc
  .record({
    what: fc.nat(10),
    version: fc.integer({ min: 1, max: 3 }),
    purpose: fc.constantFrom('rebuild' as const, 'verify' as const),
    wish: fc.constantFrom('when-built' as const, 'by-hand' as const),
    isLate: fc.boolean(),
  })
  .map(({ what, version, purpose, wish, isLate }) => (pointer) => {
    const generation = (pointer.beside?.generation ?? 0) - (isLate ? 1 : 0);
    const moves: readonly Move[] = [
      (now) => asked(now, { purpose, switch: wish, version, requestedAt: at }),
      advanced(generation, progress),
      built(generation, progress),
      comparing(generation),
      compared(generation, comparison, at),
      notCompared(generation, 'Full', at),
      switchWhenBuilt(generation),
      switched(generation, at),
      cancelled(generation, at),
      failed(generation, at, 'Full'),
      rolledBack,
    ];
    return moves[what]?.(pointer) ?? null;
  });

/** The pointer after each of the moves that could be made. */
function after(moves: readonly Move[]): readonly LivePointer[] {
  const seen = [firstPointer(1)];
  for (const one of moves) {
    const next = one(seen.at(-1) ?? firstPointer(1));
    if (next) seen.push(next);
  }
  return seen;
}

const always = (holds: (pointer: LivePointer, before: LivePointer) => void): void => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const seen = after(moves);
      seen.slice(1).forEach((pointer, n) => {
        holds(pointer, seen[n] ?? pointer);
      });
    }),
    { numRuns: 400 },
  );
};

describe('whatever is asked for and done', () => {
  it('live, former and beside are three generations, and none has a number that was given before', () => {
    always((pointer, before) => {
      const { live, previous, beside, newest } = pointer;
      const numbers = [live, previous?.generation, beside?.generation].filter((one) => one !== undefined);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(newest);
      const isNew = beside && beside.generation !== before.beside?.generation;
      if (isNew) expect(beside.generation).toBeGreaterThan(before.newest);
    });
  });

  it('what is read changes only by a switch to what was built as a rebuild, or back to what was read before', () => {
    always((pointer, before) => {
      if (pointer.live === before.live) return;
      expect(pointer.previous).toEqual({ generation: before.live, version: before.version });
      const isBack = before.previous?.generation === pointer.live;
      const isSwitch = before.beside?.generation === pointer.live && before.beside.state === 'built';
      expect(isBack || isSwitch).toBe(true);
      if (isSwitch) expect(before.beside.purpose).toBe('rebuild');
    });
  });

  it('what is no longer beside has come to something, which is told', () => {
    always((pointer, before) => {
      if (!before.beside || before.beside.generation === pointer.beside?.generation) return;
      expect(pointer.lastBuild).toMatchObject({
        generation: before.beside.generation,
        purpose: before.beside.purpose,
      });
      if (pointer.lastBuild?.result === 'verified') expect(pointer.lastBuild.comparison).toEqual(comparison);
      if (pointer.lastBuild?.result === 'switched') expect(pointer.live).toBe(before.beside.generation);
    });
  });

  it('a program that had something to read still has it, as long as no more than one switch has been made since', () => {
    always((pointer, before) => {
      expect(ownGeneration(pointer, before.version)).not.toBeNull();
    });
  });

  it('what comes too late for a generation changes nothing of the one that is beside now', () => {
    const pointer = asked(asked(firstPointer(1), wishFor(1)), wishFor(1));
    for (const late of [
      built(2, progress),
      advanced(2, progress),
      cancelled(2, at),
      failed(2, at, 'Full'),
      switched(2, at),
    ]) {
      expect(late(pointer)).toBeNull();
    }
  });
});

const wishFor = (version: number) =>
  ({ purpose: 'rebuild', switch: 'by-hand', version, requestedAt: at }) as const;
