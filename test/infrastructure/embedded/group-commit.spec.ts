import fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { GroupCommit } from '../../../src/infrastructure/embedded/events/group-commit';

interface Job {
  readonly name: string;
  readonly weight: number;
  readonly isUrgent: boolean;
}

const job = (name: string, { weight = 1, isUrgent = false } = {}): Job => ({ name, weight, isUrgent });
const jobs = (count: number, prefix = 'job'): readonly Job[] =>
  Array.from({ length: count }, (_, n) => job(`${prefix} ${n}`));

/** Commits that only note what they were asked for, and answers in the order in which they came. */
function noting({ maxWeight = 100, refuse = (_: Job): boolean => false } = {}) {
  const commits: (readonly string[])[] = [];
  const answers: string[] = [];
  const group = new GroupCommit<Job, string>({
    commit: (of) => {
      commits.push(of.map(({ name }) => name));
      return of.map((one) => (refuse(one) ? { refusal: new Error(one.name) } : { answer: one.name }));
    },
    weight: ({ weight }) => weight,
    maxWeight,
    isUrgent: ({ isUrgent }) => isUrgent,
  });
  const add = (one: Job): Promise<string> => {
    const answer = group.add(one);
    answer.then(
      (name) => answers.push(name),
      () => answers.push(`${one.name} refused`),
    );
    return answer;
  };
  return { group, commits, answers, add };
}

async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await nextTurn();
}

describe('jobs that wait at the same time', () => {
  it('share one commit, in the order in which they came', async () => {
    const { commits, add } = noting();
    await Promise.all(jobs(3).map(add));

    expect(commits).toEqual([['job 0', 'job 1', 'job 2']]);
  });

  it('are committed in groups that are no heavier than they may be, a heavier one alone', async () => {
    const { commits, add } = noting({ maxWeight: 4 });
    const waiting = [job('a', { weight: 2 }), job('b', { weight: 2 }), job('c', { weight: 9 }), job('d')];
    await Promise.all(waiting.map(add));

    expect(commits).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  it('are answered a few at a turn, so that others have theirs in between', async () => {
    const { answers, add } = noting();
    void Promise.all(jobs(20).map(add));
    const seen: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      await nextTurn();
      seen.push(answers.length);
    }

    expect(seen).toEqual([8, 16, 20, 20]);
  });

  it('are all answered before the next commit, which has everything that has been asked for meanwhile', async () => {
    const { commits, add } = noting();
    const first = jobs(20).map((one) => add(one).then(() => add(job(`${one.name} again`))));
    await Promise.all(first);

    expect(commits.map(({ length }) => length)).toEqual([20, 20]);
  });

  it('do not suffer from the refusal of another, and all from a commit that fails', async () => {
    const { add, answers } = noting({ refuse: ({ name }) => name === 'job 1' });
    await Promise.allSettled(jobs(3).map(add));
    expect(answers).toEqual(['job 0', 'job 1 refused', 'job 2']);

    const failing = new GroupCommit<Job, string>({
      commit: () => {
        throw new Error('The disk is full');
      },
      weight: () => 1,
      maxWeight: 10,
      isUrgent: () => false,
    });
    const all = await Promise.allSettled(jobs(2).map((one) => failing.add(one)));
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('an urgent job', () => {
  it('is in the next commit while others still wait for their answers, and answered before them', async () => {
    const { commits, answers, add } = noting();
    void Promise.all(jobs(20).map(add));
    await turns(1);
    const answered = answers.length;
    void add(job('urgent', { isUrgent: true }));
    await turns(1);

    expect(answered).toBe(8);
    expect(commits.at(-1)).toEqual(['urgent']);
    expect(answers[answered]).toBe('urgent');
  });

  it('takes along what waits, which is answered after those from before', async () => {
    const { commits, answers, add } = noting();
    void Promise.all(jobs(20).map(add));
    await turns(1);
    void add(job('other'));
    void add(job('urgent', { isUrgent: true }));
    await turns(5);

    expect(commits.at(-1)).toEqual(['urgent', 'other']);
    expect(answers.indexOf('urgent')).toBe(8);
    expect(answers.at(-1)).toBe('other');
  });
});

describe('jobs that are not urgent', () => {
  it('come on however much is urgent', async () => {
    const { answers, add } = noting();
    for (const one of jobs(3, 'plain')) void add(one);
    for (let turn = 0; turn < 4; turn += 1) {
      for (const { name } of jobs(20, `urgent ${turn}`)) void add(job(name, { isUrgent: true }));
      await nextTurn();
    }

    expect(answers.filter((name) => name.startsWith('plain'))).toHaveLength(3);
  });
});

describe('what waits when the store is closed', () => {
  it('is committed there and then', async () => {
    const { group, commits, answers, add } = noting({ maxWeight: 8 });
    void Promise.all([...jobs(20), job('urgent', { isUrgent: true })].map(add));
    group.drain();

    expect(commits.flat()).toHaveLength(21);
    await turns(5);
    expect(answers).toHaveLength(21);
  });
});

it('commits and answers every job once, and those that are alike in urgency in the order in which they came', async () => {
  const anyJob = fc.record({
    weight: fc.integer({ min: 1, max: 12 }),
    isUrgent: fc.boolean(),
    pause: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyJob, { maxLength: 60 }), async (wanted) => {
      const { commits, answers, add } = noting({ maxWeight: 10 });
      const asked: Promise<string>[] = [];
      for (const [n, { pause, ...rest }] of wanted.entries()) {
        asked.push(add(job(`${rest.isUrgent ? 'urgent' : 'plain'} ${n}`, rest)));
        if (pause) await nextTurn();
      }
      const names = wanted.map(({ isUrgent }, n) => `${isUrgent ? 'urgent' : 'plain'} ${n}`);

      await expect(Promise.all(asked)).resolves.toEqual(names);
      const weightOf = (name: string): number => wanted[names.indexOf(name)]?.weight ?? NaN;
      for (const commit of commits.filter(({ length }) => length > 1)) {
        expect(commit.reduce((sum, name) => sum + weightOf(name), 0)).toBeLessThanOrEqual(10);
      }
      for (const kind of ['urgent', 'plain']) {
        const inOrder = names.filter((name) => name.startsWith(kind));
        expect(commits.flat().filter((name) => name.startsWith(kind))).toEqual(inOrder);
        expect(answers.filter((name) => name.startsWith(kind))).toEqual(inOrder);
      }
    }),
    { numRuns: 100 },
  );
});
