import { ReadModels } from '../../../src/application/queries/read-models';
import { rebuilt } from '../../support/builds';
import { around } from '../../support/around';
import { eventually, patienceMs } from '../../support/eventually';
import {
  codeOf,
  comment,
  embeddedRegister,
  execution,
  hostOf,
  runnable,
} from '../../support/embedded-register';
import { given } from '../../support/given';
import { gate } from './tally';
import type { ProjectionHost } from '../../../src/application/projections/projection-host';
import type { Position } from '../../../src/application/ports/event-store';

const running: ProjectionHost[] = [];
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
});

const name = 'plan-view';

/** Two generations: the live one has the comment, the one before has not. */
async function switchable() {
  const setting = await embeddedRegister();
  const { register, stream, documents, events } = setting;
  const [switched, looking] = [gate(), gate()];
  let isLooking = false;
  const { host, progress, control } = hostOf(
    {
      ...setting,
      documents: around(documents, {
        pointTo: async (...given) => {
          const done = await documents.pointTo(...given);
          await switched.through();
          return done;
        },
      }),
      events: around(events, {
        head: async () => {
          isLooking = true;
          await looking.through();
          return events.head();
        },
      }),
    },
    runnable(name),
  );
  host.start();
  running.push(host);
  await progress.settle(patienceMs);
  await rebuilt(control, name);
  await register.runner.execute(execution(stream, comment('Hei')));
  await progress.settle(patienceMs);
  isLooking = false;
  return {
    ...setting,
    progress,
    control,
    switched,
    looking,
    isLooking: () => isLooking,
    models: new ReadModels(progress, documents),
  };
}

describe('a query during a rollback', () => {
  it('is not answered out of the older generation as if that had what the newer one has', async () => {
    const { control, models, switched, events, documents } = await switchable();
    switched.shut();
    const rollback = control.rollback(name);
    await eventually('the switch is made', async () => (await documents.pointer(name))?.live === 1);
    const code = await codeOf(models.open(name, { atLeast: given(await events.head()) }));
    switched.open();
    await rollback;
    expect(code).toBe('read-model-behind');
  });

  it('reads the generation that was judged, though another one is live by then', async () => {
    const { control, models, looking, isLooking, events, planId } = await switchable();
    const atLeast: Position = given(await events.head());
    looking.shut();
    const opening = models.open(name, { atLeast });
    await eventually('it looks at what there is', isLooking);
    await control.rollback(name);
    looking.open();
    const model = await opening;
    expect(JSON.stringify(await model.get(planId))).toContain('Hei');
  });

  it('is answered again when the older generation has everything', async () => {
    const { control, progress, models, events, planId } = await switchable();
    await control.rollback(name);
    await progress.settle(patienceMs);
    const atLeast = given(await events.head());
    await eventually(
      'it is no longer behind',
      async () => (await codeOf(models.open(name, { atLeast }))) === 'done',
    );
    const model = await models.open(name, { atLeast });
    expect(JSON.stringify(await model.get(planId))).toContain('Hei');
  });
});
