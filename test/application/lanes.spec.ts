import { Lanes } from '../../src/application/commands/lanes';
import { passing } from '../support/eventually';

describe('lanes', () => {
  it('do what is asked for under one key one after the other, in the order of asking', async () => {
    const lanes = new Lanes();
    const course: string[] = [];
    const work = (name: string, ms: number) => async () => {
      course.push(`${name} begins`);
      await passing(ms);
      course.push(`${name} ends`);
    };
    await Promise.all([
      lanes.run('plan-1', work('first', 8)),
      lanes.run('plan-1', work('second', 1)),
      lanes.run('plan-1', work('third', 0)),
    ]);
    expect(course).toEqual([
      'first begins',
      'first ends',
      'second begins',
      'second ends',
      'third begins',
      'third ends',
    ]);
  });

  it('let different keys go on side by side', async () => {
    const lanes = new Lanes();
    let release: () => void = () => undefined;
    const held = lanes.run('plan-1', () => new Promise<void>((resolve) => (release = resolve)));
    await expect(lanes.run('plan-2', () => Promise.resolve('done'))).resolves.toBe('done');
    release();
    await held;
  });

  it('give each its own answer, and go on after one that fails', async () => {
    const lanes = new Lanes();
    const answers = await Promise.allSettled([
      lanes.run('plan-1', () => Promise.resolve(1)),
      lanes.run('plan-1', () => Promise.reject(new Error('refused'))),
      lanes.run('plan-1', () => {
        throw new Error('before any promise');
      }),
      lanes.run('plan-1', () => Promise.resolve(4)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  });

  it('are free again when the work is done, also after a failure', async () => {
    const lanes = new Lanes();
    await lanes.run('plan-1', () => Promise.reject(new Error('refused'))).catch(() => undefined);
    await expect(lanes.run('plan-1', () => Promise.resolve('done'))).resolves.toBe('done');
  });
});
