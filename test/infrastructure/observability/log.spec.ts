import { Fenced } from '../../../src/application/ports/read-store';
import { faultOf, faultText } from '../../../src/kernel/fault';
import { NestLog } from '../../../src/infrastructure/observability/nest-log';
import { ProjectionLog } from '../../../src/infrastructure/observability/projection-log';
import { logged } from './logged';

const report = (generation: number, parked: readonly { stream: string; revision: number; error: string }[]) =>
  ({
    projection: 'worklist',
    state: 'live',
    generation,
    position: null,
    hasCaughtUp: true,
    behindSinceMs: null,
    isLeading: true,
    parked,
  }) as const;
const poison = { stream: 'plan-1', revision: 7, error: 'TypeError' };

describe('the log', () => {
  it('has a line for an event that a projector could not take, once', () => {
    const { log, objects } = logged();
    const projections = new ProjectionLog(log);
    projections.take(report(1, []));
    projections.take(report(1, [poison]));
    projections.take(report(1, [poison]));
    expect(objects()).toEqual([
      expect.objectContaining({
        level: 'error',
        msg: 'event failed',
        projection: 'worklist',
        generation: 1,
        stream: 'plan-1',
        revision: 7,
        error: 'TypeError',
      }),
    ]);
  });
  it('tells of it again where a rebuilt read model fails at the same event', () => {
    const { log, objects } = logged();
    const projections = new ProjectionLog(log);
    projections.take(report(1, [poison]));
    projections.take(report(2, [poison]));
    expect(objects().map(({ generation }) => generation)).toEqual([1, 2]);
  });
  it('has what Nest warns of, and not what it tells of each route', () => {
    const { log, objects } = logged();
    const nest = new NestLog(log);
    nest.log('Mapped {/api/v1/me, GET} route', 'RouterExplorer');
    nest.warn({ issuer: 'https://issuer' }, 'identity');
    nest.error('Something broke', 'a stack', 'ExceptionHandler');
    expect(objects().map(({ time: _, ...line }) => line)).toEqual([
      { level: 'warn', context: 'identity', issuer: 'https://issuer' },
      { level: 'error', context: 'ExceptionHandler', msg: 'Something broke' },
    ]);
  });
});

describe('a fault', () => {
  it('is told with its message where that is ours', () => {
    expect(faultText(new Fenced('Another has the lease'))).toBe('Fenced: Another has the lease');
  });
  it('of another’s code is told by where it came from, not by what it quotes', () => {
    let caught: unknown;
    try {
      JSON.parse('Pål Hansen');
    } catch (error) {
      caught = error;
    }
    expect(String(caught)).toContain('Pål');
    expect(faultText(caught)).toMatch(/^SyntaxError at JSON\.parse/);
    expect(faultText(caught)).not.toContain('Pål');
    expect(faultOf(caught)).toBe('SyntaxError');
  });
  it('keeps the code of the system', () => {
    expect(faultText(Object.assign(new Error('/home/kari is full'), { code: 'ENOSPC' }))).toMatch(
      /^Error \(ENOSPC\) at /,
    );
  });
});
