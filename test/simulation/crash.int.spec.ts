import { tortureRound } from './round';

/** `npm run torture -- --rounds 100` runs as many as one has time for. */
describe('a register that is killed in the middle of its work', () => {
  it.each([1, 2, 3])(
    'keeps every promise when it is started again (seed %i)',
    async (seed) => {
      const { violations, sent, done } = await tortureRound(seed);

      expect(violations).toEqual([]);
      expect(sent).toBeGreaterThan(done / 2);
      expect(done).toBeGreaterThan(0);
    },
    60_000,
  );
});
