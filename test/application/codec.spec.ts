import { given } from '../support/given';
import { createHash } from 'node:crypto';
import { UnknownEventVersion, decode } from '../../src/application/events/codec';
import { streamKinds } from '../../src/application/events/stream-kind';
import { planEventVersions } from '../../src/domain/plan/upcast';
import { ScriptedClock } from '../../src/infrastructure/clock/scripted-clock';
import { t } from '../support/decider-specification';
import {
  RegisterProcess,
  comment,
  drops,
  embeddedRegister,
  execution,
  factsOf,
  gpBerg,
  paal,
  stored,
} from '../support/embedded-register';
import type { JsonObject, StoredEvent } from '../../src/application/ports/event-store';
import type { StreamName } from '../../src/kernel/event';
import type { EventVersion } from '../../src/kernel/versions';

/** The chain as an auditor would compute it, from nothing but what is stored. */
function linkOf(before: string, { stream, revision, id, type, data, metadata }: StoredEvent): string {
  const { chainHash: _, ...unchained } = metadata;
  return createHash('sha256')
    .update(before)
    .update(`\n${stream}\n${revision}\n${id}\n${type}\n`)
    .update(JSON.stringify(data))
    .update(JSON.stringify(unchained))
    .digest('base64url');
}

function isUnbroken(events: readonly StoredEvent[]): boolean {
  let before = '';
  return events.every((event) => {
    before = linkOf(before, event);
    return before === event.metadata['chainHash'];
  });
}

async function aChain(): Promise<readonly StoredEvent[]> {
  const { register, events, planId, stream } = await embeddedRegister();
  await register.ask(planId, gpBerg, drops, { lateReason: 'Nettet var nede' });
  await register.ask(planId, paal, { type: 'StateWhatMatters', text: 'Se barnebarna' });
  await register.runner.execute(execution(stream, comment('Æ, ø og å «her»\n\u2028 👵')));
  return stored(events, stream);
}

describe('the chain of hashes', () => {
  it('links every event of a stream to all before it, over commands and over processes', async () => {
    const chain = await aChain();
    expect(chain).toHaveLength(7);
    expect(isUnbroken(chain)).toBe(true);
  });

  it('holds over events that were recorded without a trace and after them one with', async () => {
    const { register, events, planId, stream } = await embeddedRegister();
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await register.ask(planId, gpBerg, drops, { traceparent });
    const chain = await stored(events, stream);
    expect(isUnbroken(chain)).toBe(true);
    expect(chain.map((event) => decode(event).traceparent).filter(Boolean)).toEqual([
      traceparent,
      traceparent,
    ]);
    expect(chain[0] && Object.keys(chain[0].metadata)).not.toContain('traceparent');
  });

  const broken: readonly (readonly [string, (chain: readonly StoredEvent[]) => readonly StoredEvent[]])[] = [
    ['data', (chain) => changed(chain, 2, ({ data }) => ({ data: { ...data, body: { title: 'Annet' } } }))],
    ['a name', (chain) => changed(chain, 2, ({ data }) => ({ data: { ...data, by: { name: 'Annen' } } }))],
    ['the type', (chain) => changed(chain, 2, () => ({ type: 'PlanClosed' }))],
    ['the id', (chain) => changed(chain, 2, () => ({ id: 'another' }))],
    ['the stream', (chain) => changed(chain, 2, () => ({ stream: 'plan-another' }))],
    ['what was left out', (chain) => chain.filter((_, index) => index !== 2)],
    ['the order', (chain) => [...chain.slice(0, 2), given(chain[3]), given(chain[2]), ...chain.slice(4)]],
    ['the first event', (chain) => chain.slice(1)],
  ];
  it.each(broken)('breaks where someone changes %s', async (_, change) => {
    expect(isUnbroken(change(await aChain()))).toBe(false);
  });

  it('breaks where someone changes any of the metadata', async () => {
    const chain = await aChain();
    const keys = Object.keys(chain[3]?.metadata ?? {});
    expect(keys).toContain('recordedAt');
    const unbroken = keys.filter((key) =>
      isUnbroken(changed(chain, 3, ({ metadata }) => ({ metadata: { ...metadata, [key]: 'x' } }))),
    );
    expect(unbroken).toEqual([]);
  });

  it('is the same whether the event was decided on a cached state or a read one', async () => {
    const { events, stream } = await embeddedRegister();
    for (const text of ['a', 'b', 'c']) {
      const process = new RegisterProcess(events, new ScriptedClock(t('01-12 09:00')));
      await process.runner.execute(execution(stream, comment(text)));
      await process.runner.execute(execution(stream, comment(`${text} igjen`)));
    }
    expect(isUnbroken(await stored(events, stream))).toBe(true);
  });
});

function changed(
  chain: readonly StoredEvent[],
  at: number,
  change: (event: StoredEvent) => Partial<StoredEvent>,
): readonly StoredEvent[] {
  return chain.map((event, index) => (index === at ? { ...event, ...change(event) } : event));
}

describe('a stored event', () => {
  it('is told as it was, its author whole again', async () => {
    const { register, events, planId, stream } = await embeddedRegister();
    await register.ask(planId, gpBerg, drops, { lateReason: 'Nettet var nede' });
    const [added] = (await factsOf(events, stream)).slice(-2);
    expect(added).toMatchObject({
      type: 'MeasureAdded',
      stream,
      revision: 3,
      data: { title: 'Øyedråper daglig', part: 'treatment' },
      by: {
        role: 'practitioner',
        name: 'Berg',
        unit: 'Solsiden legesenter',
        practitionerId: gpBerg.practitionerId,
        providerId: gpBerg.unit?.providerId,
      },
      lateReason: 'Nettet var nede',
      sourceSystem: 'journal-x',
    });
  });

  it('holds no identity number, name or free text outside its data', async () => {
    const chain = await aChain();
    const outside = chain.map(({ id, type, stream, metadata }) =>
      JSON.stringify([id, type, stream, metadata]),
    );
    expect(outside.filter((text) => /Berg|Hansen|Solsiden|barnebarna|nede|Æ, ø/.test(text))).toEqual([]);
  });
});

const storedAs = (type: string, version: unknown, body: object, stream: StreamName = 'plan-1') =>
  ({
    id: 'e-1',
    type,
    stream,
    revision: 0,
    position: '1',
    data: { body, by: { name: 'Berg' } } as unknown as JsonObject,
    metadata: { schemaVersion: version, actor: { role: 'practitioner' } } as unknown as JsonObject,
  }) as unknown as StoredEvent;

describe('an event stored in an older version', () => {
  const versions = planEventVersions as Record<string, EventVersion>;
  const today = given(versions['PlanPaused']);
  beforeEach(() => {
    versions['PlanPaused'] = {
      version: 3,
      upcasts: [
        (data) => ({ why: (data as { cause: string }).cause }),
        (data) => ({ reason: (data as { why: string }).why }),
      ],
    };
  });
  afterEach(() => {
    versions['PlanPaused'] = today;
  });

  it.each([
    [1, { cause: 'Ferie' }],
    [2, { why: 'Ferie' }],
    [3, { reason: 'Ferie' }],
  ])('%i is lifted step by step to today’s shape', (version, body) => {
    expect(decode(storedAs('PlanPaused', version, body)).data).toEqual({ reason: 'Ferie' });
  });

  it('is lifted where a plan is folded, and is written in today’s version', async () => {
    const { register, events, planId, stream } = await embeddedRegister();
    await register.ask(planId, gpBerg, { type: 'PausePlan', reason: 'Ferie' });
    expect((await stored(events, stream)).at(-1)?.metadata['schemaVersion']).toBe(3);
  });

  it('4 is of a newer build: it is not guessed at', () => {
    expect(() => decode(storedAs('PlanPaused', 4, {}))).toThrow(UnknownEventVersion);
    expect(() => decode(storedAs('PlanPaused', 4, {}))).toThrow(/PlanPaused.*4.*3/);
  });
});

describe('an event that this build does not know', () => {
  it.each([
    ['a type that nobody has heard of', 'PlanBeautified', 'plan-1'],
    ['a known type in another kind of stream', 'PlanPaused', 'provider-1'],
    ['a kind of stream that nobody has heard of', 'PlanPaused', 'weather-1'],
    ['a word that every object knows', 'constructor', 'plan-1'],
    ['another word that every object knows', 'toString', 'plan-1'],
  ])('is not taken for anything else: %s', (_, type, stream) => {
    expect(() => decode(storedAs(type, 1, {}, stream as StreamName))).toThrow(UnknownEventVersion);
  });

  it.each([[undefined], [null], [0], [-1], [1.5], ['1']])(
    'is not taken for a known version where it says %p',
    (version) => {
      expect(() => decode(storedAs('PlanPaused', version, {}))).toThrow(UnknownEventVersion);
    },
  );

  it('stands in the way of a command: nothing is decided on half a stream', async () => {
    const { register, events, stream } = await embeddedRegister();
    const [last] = (await stored(events, stream)).slice(-1);
    await events.append(stream, 2, [{ ...given(last), id: 'newer', type: 'PlanBeautified' }]);
    await expect(register.runner.execute(execution(stream, comment('Hei')))).rejects.toBeInstanceOf(
      UnknownEventVersion,
    );
    expect(await stored(events, stream)).toHaveLength(4);
  });
});

describe('every kind of stream', () => {
  it('has a category of its own without a dash, and as many steps as its versions need', () => {
    const categories = streamKinds.map(({ category }) => category);
    expect(new Set(categories).size).toBe(categories.length);
    expect(categories.filter((category) => category.includes('-'))).toEqual([]);
    const steps = streamKinds.flatMap(({ versions }) =>
      Object.values(versions as Record<string, EventVersion>),
    );
    expect(steps.filter(({ version, upcasts }) => upcasts.length !== version - 1)).toEqual([]);
  });
});
