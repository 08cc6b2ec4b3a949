import { auditTrail } from '../../projections/audit-trail/audit-trail.projection';
import { planEventVersions } from '../../src/domain/plan/upcast';
import { embeddedRegister, factsOf, gpBerg, stored } from '../support/embedded-register';
import { given } from '../support/given';
import { fold } from '../support/projection-specification';
import type { StoredEvent } from '../../src/application/ports/event-store';
import type { EventVersion } from '../../src/kernel/versions';

/** As if a pause had been stored with a cause once, and with a reason only since the next version. */
const versions = planEventVersions as Record<string, EventVersion>;
const today = given(versions['PlanPaused']);
beforeAll(() => {
  versions['PlanPaused'] = {
    version: 2,
    upcasts: [(data) => ({ reason: (data as { readonly cause: string }).cause })],
  };
});
afterAll(() => {
  versions['PlanPaused'] = today;
});

/** A plan that was paused by an older build, and is resumed and paused again by this one. */
async function pausedLongAgo() {
  const at = await embeddedRegister();
  const { register, events, planId, stream } = at;
  const last = given((await stored(events, stream)).at(-1));
  const { id: _, ...like } = last;
  const pause = {
    id: '10000000-0000-4000-8000-0000000000aa',
    type: 'PlanPaused',
    data: { ...like.data, body: { cause: 'Ferie' } },
    metadata: { ...like.metadata, schemaVersion: 1, commandId: '10000000-0000-4000-8000-0000000000bb' },
  };
  await events.append(stream, last.revision, [pause]);
  await register.ask(planId, gpBerg, { type: 'ResumePlan', reason: 'Hjemme igjen' });
  await register.ask(planId, gpBerg, { type: 'PausePlan', reason: 'Innlagt' });
  const inStore = await stored(events, stream);
  return {
    facts: await factsOf(events, stream),
    pauses: inStore.filter(({ type }) => type === 'PlanPaused'),
  };
}

const bodyAndVersion = ({ data, metadata }: StoredEvent): readonly unknown[] => [
  metadata['schemaVersion'],
  data['body'],
];

describe('an event of an older version', () => {
  it('is decided on, and shown to people, as if it had always had today’s shape', async () => {
    const { facts } = await pausedLongAgo();

    const pauses = [...fold(auditTrail, facts).entries.values()].filter(({ type }) => type === 'PlanPaused');
    expect(pauses.map(({ reason }) => reason)).toEqual(['Ferie', 'Innlagt']);
    expect(facts.map(({ type }) => type).slice(3)).toEqual(['PlanPaused', 'PlanResumed', 'PlanPaused']);
  });

  it('stays in the store as it was written', async () => {
    const { pauses } = await pausedLongAgo();

    expect(pauses.map(bodyAndVersion)).toEqual([
      [1, { cause: 'Ferie' }],
      [2, { reason: 'Innlagt' }],
    ]);
  });
});
