import { given } from '../support/given';
import { randomUUID } from 'node:crypto';
import {
  consentKind,
  consentStream,
  providerKind,
  providerStream,
} from '../../src/application/events/stream-kind';
import { StoreUnavailable } from '../../src/application/ports/event-store';
import { EmbeddedEventStore } from '../../src/infrastructure/embedded/event-store';
import { DomainError } from '../../src/kernel/domain-error';
import { minuteMs, plus } from '../../src/kernel/instant';
import {
  RegisterProcess,
  anne,
  codeOf,
  comment,
  doctorStrand,
  drops,
  embeddedRegister,
  envelopeOf,
  execution,
  eyeLie,
  factsOf,
  fjordbyen,
  gpBerg,
  handover,
  nordlys,
  paal,
  patientId,
  solsiden,
  stored,
  typesOf,
  unitRef,
} from '../support/embedded-register';
import { around } from '../support/around';
import { t } from '../support/decider-specification';
import type { EventStore } from '../../src/application/ports/event-store';
import type { Clock } from '../../src/application/ports/clock';
import type { Intent } from '../support/embedded-register';
import type { CommandId, MeasureId, PatientId, PersonKey, PlanId, TransferId } from '../../src/kernel/ids';
import type { Instant, PlainDay } from '../../src/kernel/instant';

const commandId = '0c000000-0000-4000-8000-000000000001' as CommandId;

/** Runs `before` just ahead of the first append to the stream that comes through it. */
function withRival(store: EventStore, before: () => Promise<unknown>): EventStore {
  let isFirst = true;
  return around(store, {
    append: async (...request) => {
      if (isFirst) {
        isFirst = false;
        await before();
      }
      return store.append(...request);
    },
  });
}

/** Stores the first append that comes through it, and loses the answer. */
function losingFirstAnswer(store: EventStore): EventStore {
  let isFirst = true;
  return around(store, {
    append: async (...request) => {
      const appended = await store.append(...request);
      if (!isFirst) return appended;
      isFirst = false;
      throw new StoreUnavailable('The connection broke');
    },
  });
}

const offerTo = (measureId: MeasureId, to = nordlys): Intent => ({
  type: 'OfferTransfer',
  subjects: [{ measureId }],
  to: unitRef(to),
  reason: 'Trenger oppfølging',
  handover,
  deadline: t('01-20 08:00'),
});

describe('a command', () => {
  it('leaves its events after those that were there, and answers with the last one’s revision and position', async () => {
    const { register, events, planId, stream } = await embeddedRegister();
    const before = await stored(events, stream);

    const { revision, position, created, id } = await register.ask(planId, gpBerg, drops);

    const added = (await factsOf(events, stream)).slice(before.length);
    expect(typesOf(added)).toEqual(['MeasureAdded', 'ResponsibilityAssigned']);
    expect({ revision, position, created }).toEqual({
      revision: before.length + 1,
      position: await events.head(),
      created: true,
    });
    expect(added[0]?.data).toMatchObject({ measureId: id });
  });

  it('that is refused leaves nothing, in this stream or any other', async () => {
    const { register, events, planId } = await embeddedRegister();
    const head = await events.head();
    expect(await codeOf(register.ask(planId, gpBerg, { type: 'ResumePlan', reason: '' }))).toBe(
      'plan-not-paused',
    );
    expect(await codeOf(register.ask(planId, eyeLie, drops))).toBe('forbidden');
    expect(await events.head()).toBe(head);
  });

  it('that changes nothing leaves nothing, and answers with the place in the plan where what it says came to be', async () => {
    const { register, events, stream } = await embeddedRegister();
    const says = { type: 'StateWhatMatters', text: 'Se barnebarna' } as const;
    const first = await register.runner.execute(execution(stream, says));
    const second = await register.runner.execute(execution(stream, says));
    const { revision, position } = first;
    expect(second).toMatchObject({ revision, position, hasEvents: false });
    expect((await stored(events, stream)).at(-1)?.revision).toBe(first.revision);
  });

  it('that the store cannot take is not hidden behind another word', async () => {
    const { events, clock, stream } = await embeddedRegister();
    const down = around(events, { append: () => Promise.reject(new StoreUnavailable('down')) });
    const attempt = new RegisterProcess(down, clock).runner.execute(execution(stream, comment('Hei')));
    await expect(attempt).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

describe('a command that another writer was faster than', () => {
  it('is decided again on what is there now', async () => {
    const { events, clock, stream, register } = await embeddedRegister();
    const rival = () => register.runner.execute(execution(stream, comment('Først')));
    const slower = new RegisterProcess(withRival(events, rival), clock);

    const { revision } = await slower.runner.execute(execution(stream, comment('Så')));

    const texts = (await factsOf(events, stream))
      .slice(-2)
      .map(({ data }) => (data as { text: string }).text);
    expect(texts).toEqual(['Først', 'Så']);
    expect(revision).toBe((await stored(events, stream)).length - 1);
  });

  it('is refused where what the other did makes it against the rules', async () => {
    const { events, clock, stream, register, planId } = await embeddedRegister();
    const rival = () => register.ask(planId, gpBerg, { type: 'ClosePlan', reason: 'Ferdig' });
    const slower = new RegisterProcess(withRival(events, rival), clock);

    expect(await codeOf(slower.runner.execute(execution(stream, comment('For sent'))))).toBe('plan-closed');
    expect((await stored(events, stream)).at(-1)?.type).toBe('PlanClosed');
  });

  it('is admitted again: a block that came in between holds', async () => {
    const { events, clock, register, planId, stream } = await embeddedRegister();
    const rival = async () => {
      await register.runner.execute(execution(stream, comment('Nei')));
      await register.block(gpBerg);
    };
    const slower = new RegisterProcess(withRival(events, rival), clock);
    expect(await codeOf(slower.ask(planId, gpBerg, drops))).toBe('forbidden');
    expect((await stored(events, stream)).at(-1)?.type).toBe('PatientCommented');
  });

  it('gives up with an answer that says so, and leaves nothing, where it is always too late', async () => {
    const { events, clock, stream, register } = await embeddedRegister();
    let rivals = 0;
    const busy = around(events, {
      append: async (...request) => {
        rivals += 1;
        await register.runner.execute(execution(stream, comment(`Nr. ${rivals}`)));
        return events.append(...request);
      },
    });
    const attempt = new RegisterProcess(busy, clock).runner.execute(execution(stream, comment('Aldri')));
    expect(await codeOf(attempt)).toBe('too-much-contention');
    const texts = (await factsOf(events, stream)).map(({ data }) => (data as { text?: string }).text);
    expect(texts).not.toContain('Aldri');
    expect(rivals).toBeGreaterThan(3);
  });

  it('of 16 that come at once from 16 processes none is lost and none is doubled', async () => {
    const { events, clock, stream } = await embeddedRegister();
    const before = (await stored(events, stream)).length;
    const done = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        new RegisterProcess(events, clock).runner.execute(execution(stream, comment(`Nr. ${n}`))),
      ),
    );
    const texts = (await factsOf(events, stream))
      .slice(before)
      .map(({ data }) => (data as { text: string }).text);
    expect(texts.toSorted()).toEqual(Array.from({ length: 16 }, (_, n) => `Nr. ${n}`).toSorted());
    expect(new Set(done.map(({ revision }) => revision)).size).toBe(16);
  });
});

describe('the same command once more', () => {
  const again = { commandId };

  it('changes nothing and gets the same answer', async () => {
    const { events, register, stream } = await embeddedRegister();
    const first = await register.runner.execute(execution(stream, comment('Hei'), again));
    const head = await events.head();
    const second = await register.runner.execute(execution(stream, comment('Hei'), again));
    expect(second).toMatchObject({ revision: first.revision, position: first.position, hasEvents: true });
    expect(await events.head()).toBe(head);
  });

  it('gets the same answer from a process that has kept nothing', async () => {
    const { events, register, clock, stream } = await embeddedRegister();
    const { revision, position } = await register.runner.execute(execution(stream, comment('Hei'), again));
    const head = await events.head();
    const elsewhere = new RegisterProcess(events, clock);
    const second = await elsewhere.runner.execute(execution(stream, comment('Hei'), again));
    expect(second).toMatchObject({ revision, position });
    expect(await events.head()).toBe(head);
  });

  it('gets the same answer when it left more than one event', async () => {
    const { events, register, clock, planId } = await embeddedRegister();
    const sent = { idempotencyKey: randomUUID() };
    const first = await register.ask(planId, gpBerg, drops, sent);
    const head = await events.head();
    await expect(register.ask(planId, gpBerg, drops, sent)).resolves.toEqual(first);
    await expect(new RegisterProcess(events, clock).ask(planId, gpBerg, drops, sent)).resolves.toEqual(first);
    expect(await events.head()).toBe(head);
  });

  it('gets the same answer after 5 000 later events in the stream, from memory and from the stream', async () => {
    const { events, register, clock, stream } = await embeddedRegister();
    const { revision, position } = await register.runner.execute(execution(stream, comment('Hei'), again));
    for (let n = 0; n < 5_000; n += 1) {
      await register.runner.execute(execution(stream, comment(`Nr. ${n}`)));
    }
    const head = await events.head();
    for (const process of [register, new RegisterProcess(events, clock)]) {
      const second = await process.runner.execute(execution(stream, comment('Hei'), again));
      expect(second).toMatchObject({ revision, position });
    }
    expect(await events.head()).toBe(head);
  });

  it.each([
    ['in one process', 1],
    ['in 16 processes', 16],
  ])('has one effect and one answer when 16 copies run at once %s', async (_, processes) => {
    const { events, clock, stream } = await embeddedRegister();
    const before = (await stored(events, stream)).length;
    const all = Array.from({ length: processes }, () => new RegisterProcess(events, clock));
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        given(all[n % processes]).runner.execute(execution(stream, comment('Hei'), again)),
      ),
    );
    expect((await stored(events, stream)).length).toBe(before + 1);
    expect(new Set(answers.map((one) => `${one.revision} ${one.position}`)).size).toBe(1);
  });

  it('has one effect and its first outcome where the answer of the store was lost', async () => {
    const { events, clock, planId, stream } = await embeddedRegister();
    const before = (await stored(events, stream)).length;
    const process = new RegisterProcess(losingFirstAnswer(events), clock);
    const sent = { idempotencyKey: randomUUID() };

    await expect(process.ask(planId, gpBerg, drops, sent)).rejects.toBeInstanceOf(StoreUnavailable);
    const retried = await process.ask(planId, gpBerg, drops, sent);

    expect(retried).toMatchObject({ revision: before + 1, position: await events.head(), created: true });
    expect((await stored(events, stream)).length).toBe(before + 2);
  });

  it('has its first outcome where the answer was lost and others wrote since', async () => {
    const { events, clock, stream, register } = await embeddedRegister();
    const process = new RegisterProcess(losingFirstAnswer(events), clock);
    await expect(process.runner.execute(execution(stream, comment('Hei'), again))).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
    const position = await events.head();
    await register.runner.execute(execution(stream, comment('Imens')));

    const retried = await process.runner.execute(execution(stream, comment('Hei'), again));
    expect(retried.position).toBe(position);
    expect((await stored(events, stream)).filter(({ type }) => type === 'PatientCommented')).toHaveLength(2);
  });

  it('with another request under it is refused, from memory and from the stream', async () => {
    const { events, register, clock, stream } = await embeddedRegister();
    await register.runner.execute(execution(stream, comment('Hei'), again));
    const head = await events.head();
    const other = { ...again, fingerprint: 'another-request' };
    for (const process of [register, new RegisterProcess(events, clock)]) {
      expect(await codeOf(process.runner.execute(execution(stream, comment('Ha det'), other)))).toBe(
        'idempotency-key-reused',
      );
    }
    expect(await events.head()).toBe(head);
  });

  it('is decided anew after a refusal: that is not remembered', async () => {
    const { register, planId } = await embeddedRegister();
    const resume: Intent = { type: 'ResumePlan', reason: 'Tilbake' };
    const sent = { idempotencyKey: randomUUID() };
    expect(await codeOf(register.ask(planId, gpBerg, resume, sent))).toBe('plan-not-paused');
    await register.ask(planId, gpBerg, { type: 'PausePlan', reason: 'Ferie' });
    await register.ask(planId, gpBerg, resume, sent);
    expect((await register.state(planId)).status).toBe('open');
  });

  it('of another caller, or for another plan, is another command', async () => {
    const { register, planId } = await embeddedRegister();
    const sent = { idempotencyKey: randomUUID(), fingerprint: 'one' };
    await register.ask(planId, gpBerg, drops, sent);
    await register.ask(planId, paal, comment('Hei') as Intent, { ...sent, fingerprint: 'two' });
    expect(Object.keys((await register.state(planId)).measures)).toHaveLength(1);
  });

  it('is known whether its key is written in small or capital letters', async () => {
    const { register, planId, events } = await embeddedRegister();
    const key = 'abcdefab-0000-4000-8000-00000000abcd';
    const first = await register.ask(planId, gpBerg, drops, { idempotencyKey: key });
    const head = await events.head();
    const second = await register.ask(planId, gpBerg, drops, { idempotencyKey: key.toUpperCase() });
    expect(second).toEqual(first);
    expect(await events.head()).toBe(head);
  });
});

/** api.md: «the same key and body → the same status and body». */
describe('a repeat after its answer was lost', () => {
  const offered = async () => {
    const setting = await embeddedRegister();
    const { register, planId } = setting;
    const { id: measureId } = await register.ask(planId, gpBerg, drops);
    const { id } = await register.ask(planId, gpBerg, offerTo(measureId as MeasureId));
    return { ...setting, transferId: id as TransferId, measureId: measureId as MeasureId };
  };
  const sent = { idempotencyKey: '11111111-1111-4111-8111-111111111111' };

  it('gets the first answer though the unit that declined has no business with the plan any more', async () => {
    const { register, planId, transferId } = await offered();
    const decline: Intent = { type: 'DeclineTransfer', transferId, reason: 'Fullt' };
    const first = await register.ask(planId, eyeLie, decline, sent);
    await expect(register.ask(planId, eyeLie, decline, sent)).resolves.toEqual(first);
  });

  it('gets the first answer though the claimed time has become a late one meanwhile', async () => {
    const { register, planId, clock } = await embeddedRegister();
    const pause: Intent = { type: 'PausePlan', reason: 'Ferie' };
    const claimed = { ...sent, occurredAt: clock.now() };
    const first = await register.ask(planId, gpBerg, pause, claimed);
    clock.advanceTo(plus(clock.now(), 6 * minuteMs));
    const second = register.ask(planId, gpBerg, pause, claimed);
    await expect(second).resolves.toEqual(first);
  });

  it('gets the first answer though the unit that it named is closed meanwhile', async () => {
    const { register, planId, measureId } = await offered();
    const { id: other } = await register.ask(planId, gpBerg, drops);
    const offer = offerTo(other as MeasureId, fjordbyen);
    const first = await register.ask(planId, gpBerg, offer, sent);
    await register.runner.execute({
      kind: providerKind,
      stream: providerStream(fjordbyen.providerId),
      commandId: randomUUID() as CommandId,
      fingerprint: '',
      correlationId: '',
      admit: (_state, now) =>
        Promise.resolve({
          actor: { role: 'operator', name: 'Drift' },
          command: { type: 'CloseProvider' },
          context: { occurredAt: now },
        }),
    });
    await expect(register.ask(planId, gpBerg, offer, sent)).resolves.toEqual(first);
    expect(measureId).not.toBe(other);
  });

  const retitled = (measureId: MeasureId, title: string): Intent => ({
    type: 'UpdateMeasure',
    measureId,
    changes: { title },
  });

  it('gets the first answer for what changed nothing, and still changes nothing', async () => {
    const { register, planId } = await embeddedRegister();
    const { id } = await register.ask(planId, gpBerg, drops);
    const measureId = id as MeasureId;
    const first = await register.ask(planId, gpBerg, retitled(measureId, 'Øyedråper daglig'), sent);
    await register.ask(planId, gpBerg, retitled(measureId, 'Øyedråper morgen og kveld'));
    const second = await register.ask(planId, gpBerg, retitled(measureId, 'Øyedråper daglig'), sent);
    expect((await register.state(planId)).measures[measureId]?.title).toBe('Øyedråper morgen og kveld');
    expect(second).toEqual(first);
  });

  // What changed nothing left no event, so no other process can know that it was ever asked (docs/decisions/0006).
  it('of what changed nothing is the first sending for another process', async () => {
    const { register, planId } = await embeddedRegister();
    const { id } = await register.ask(planId, gpBerg, drops);
    const measureId = id as MeasureId;
    await register.ask(planId, gpBerg, retitled(measureId, 'Øyedråper daglig'), sent);
    await register.ask(planId, gpBerg, retitled(measureId, 'Øyedråper morgen og kveld'));
    const another = new RegisterProcess(register.events, register.clock);
    await another.ask(planId, gpBerg, retitled(measureId, 'Øyedråper daglig'), sent);
    expect((await register.state(planId)).measures[measureId]?.title).toBe('Øyedråper daglig');
  });

  it('with another request under the key of what changed nothing is refused', async () => {
    const { register, planId } = await embeddedRegister();
    const { id } = await register.ask(planId, gpBerg, drops);
    const retitle = (title: string): Intent => ({
      type: 'UpdateMeasure',
      measureId: id as MeasureId,
      changes: { title },
    });
    await register.ask(planId, gpBerg, retitle('Øyedråper daglig'), sent);
    const other = register.ask(planId, gpBerg, retitle('Drypp'), { ...sent, fingerprint: 'another-request' });
    expect(await codeOf(other)).toBe('idempotency-key-reused');
  });
});

describe('an Idempotency-Key that was used for recording a consent', () => {
  it('is refused for opening the patient’s plan: its scope is the patient’s stream', async () => {
    const { register } = await embeddedRegister();
    const another = '20000000-0000-4000-8000-000000000002' as PatientId;
    const sent = { idempotencyKey: '22222222-2222-4222-8222-222222222222' };
    await register.tellConsent(another, {
      type: 'RegisterPatient',
      patientId: another,
      personKey: 'e'.repeat(64) as PersonKey,
      name: 'Kari Hansen',
      birthDate: '1951-01-01' as PlainDay,
    });
    await register.runner.run(
      {
        kind: consentKind,
        stream: consentStream(another),
        admit: (_state, now) =>
          Promise.resolve({
            actor: { role: 'practitioner', name: 'Berg' },
            command: { type: 'GiveConsent' },
            context: { occurredAt: now },
          }),
      },
      envelopeOf(gpBerg, { ...sent, fingerprint: 'consent' }),
    );
    expect(await codeOf(register.openPlan(another, { ...sent, fingerprint: 'open' }))).toBe(
      'idempotency-key-reused',
    );
  });
});

describe('opening a plan', () => {
  it('twice under one key gives the same plan, also when it is closed meanwhile', async () => {
    const { register, events, planId, clock } = await embeddedRegister();
    await register.ask(planId, gpBerg, { type: 'ClosePlan', reason: 'Ferdig' });
    const sent = { idempotencyKey: randomUUID() };
    const second = await register.openPlan(patientId, sent);
    expect(second).not.toBe(planId);
    expect(await register.openPlan(patientId, sent)).toBe(second);
    await register.ask(second, gpBerg, { type: 'ClosePlan', reason: 'Ferdig' });
    const head = await events.head();
    expect(await new RegisterProcess(events, clock).openPlan(patientId, sent)).toBe(second);
    expect(await events.head()).toBe(head);
  });

  it('by 16 at once in 16 processes opens one', async () => {
    const { register, events, planId, clock } = await embeddedRegister();
    await register.ask(planId, gpBerg, { type: 'ClosePlan', reason: 'Ferdig' });
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, () => codeOf(new RegisterProcess(events, clock).openPlan())),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'patient-has-open-plan')).toHaveLength(15);
  });
});

describe('record time', () => {
  it('never falls within a stream, even when the clock goes backwards', async () => {
    const { events, stream } = await embeddedRegister();
    const times = ['01-12 09:00', '01-12 08:30', '01-12 08:59:59', '01-12 09:00:00', '01-12 09:00:01'].map(t);
    let now: Instant = t('01-12 08:00');
    const clock: Clock = { now: () => now, at: () => () => undefined };
    for (const time of times) {
      now = time;
      // A process of its own each time: what the cache remembers must not be what keeps the order.
      await new RegisterProcess(events, clock).runner.execute(execution(stream, comment(`Kl. ${time}`)));
    }
    const recorded = (await factsOf(events, stream)).map(({ recordedAt }) => recordedAt);
    expect(recorded).toEqual(recorded.toSorted());
    expect(recorded.slice(-5)).toEqual([
      t('01-12 09:00'),
      t('01-12 09:00'),
      t('01-12 09:00'),
      t('01-12 09:00'),
      t('01-12 09:00:01'),
    ]);
  });

  it('is one and the same for all events of a command', async () => {
    const { register, events, planId, stream } = await embeddedRegister();
    await register.ask(planId, gpBerg, drops);
    const [added, assigned] = (await factsOf(events, stream)).slice(-2);
    expect(added?.recordedAt).toBe(assigned?.recordedAt);
  });

  it('and not the claimed time stands on what is entered late', async () => {
    const { register, events, clock, planId, stream } = await embeddedRegister();
    clock.advanceTo(t('01-13 08:00'));
    const late = { occurredAt: t('01-12 10:00'), lateReason: 'Nettet var nede' };
    await register.ask(planId, gpBerg, { type: 'PausePlan', reason: 'Ferie' }, late);
    expect((await factsOf(events, stream)).at(-1)).toMatchObject({
      occurredAt: t('01-12 10:00'),
      recordedAt: t('01-13 08:00'),
      lateReason: 'Nettet var nede',
    });
  });
});

describe('metadata', () => {
  it('hold no name, free text or identity number, whatever is asked for', async () => {
    const { register, events, planId } = await embeddedRegister();
    const secret = /hansen|berg|lie|dahl|strand|anne|p[åa]l|solsiden|nordlys|legevakt|hemmelig|01415012345/i;
    const { id } = await register.ask(planId, gpBerg, drops, { lateReason: 'Hemmelig grunn' });
    const measureId = id as MeasureId;
    await register.grant(['read', 'comment']);
    await register.ask(planId, anne, comment('Hemmelig 01415012345') as Intent);
    await register.ask(planId, paal, { type: 'StateWhatMatters', text: 'Hemmelig' });
    const offer = { ...offerTo(measureId), reason: 'Hemmelig' } as Intent;
    const { id: transferId } = await register.ask(planId, gpBerg, offer);
    const withdraw = {
      type: 'WithdrawTransfer',
      transferId: transferId as TransferId,
      reason: 'Hemmelig',
    } as const;
    await register.ask(planId, gpBerg, withdraw);
    await register.emergency.execute({
      planId,
      reason: 'Hemmelig',
      envelope: envelopeOf(doctorStrand),
    });
    const subjects = [{ measureId }];
    await register.ask(planId, doctorStrand, {
      type: 'TakeOverResponsibility',
      subjects,
      justification: 'Hemmelig',
    });
    const all: string[] = [];
    for await (const event of events.readAll('start', [
      'plan',
      'consent',
      'access',
      'provider',
      'identity',
    ])) {
      // The hash chain's letters are chance: three of them can spell a name.
      const { chainHash, ...metadata } = event.metadata;
      expect(chainHash).toMatch(/^[\w-]{43}$/);
      all.push(`${event.stream} ${event.type} ${event.id} ${JSON.stringify(metadata)}`);
    }
    expect(all.filter((one) => secret.test(one))).toEqual([]);
    expect(all.length).toBeGreaterThan(10);
  });

  it('tell who, in which role, for which purpose, with which command, from which system', async () => {
    const { register, events, planId, stream } = await embeddedRegister();
    await register.ask(planId, gpBerg, drops);
    const [event] = await stored(events, stream, 3);
    expect(event?.metadata).toMatchObject({
      schemaVersion: 1,
      purposeOfUse: 'TREAT',
      sourceSystem: 'journal-x',
      fingerprint: 'the-request',
      actor: {
        role: 'practitioner',
        practitionerId: gpBerg.practitionerId,
        providerId: solsiden.providerId,
      },
    });
    expect(Object.keys(event?.metadata ?? {}).toSorted()).toEqual(
      [
        'schemaVersion',
        'occurredAt',
        'recordedAt',
        'actor',
        'purposeOfUse',
        'sourceSystem',
        'commandId',
        'fingerprint',
        'correlationId',
        'chainHash',
      ].toSorted(),
    );
  });
});

describe('a plan that does not exist', () => {
  const nowhere = 'ffffffff-0000-4000-8000-000000000000' as PlanId;

  it('is not found by a practitioner, and is nothing to a citizen', async () => {
    const register = new RegisterProcess(
      EmbeddedEventStore.open(':memory:'),
      (await embeddedRegister()).clock,
    );
    expect(await codeOf(register.ask(nowhere, gpBerg, drops))).toBe('plan-not-found');
    expect(await codeOf(register.ask(nowhere, paal, comment('Hei') as Intent))).toBe('not-found');
  });
});

describe('a bug in a rule', () => {
  it('is not taken for a refusal', async () => {
    const { register, stream } = await embeddedRegister();
    const broken = execution(stream, comment('Hei'), {
      admit: () => Promise.reject(new TypeError('a bug')),
    });
    await expect(register.runner.execute(broken)).rejects.not.toBeInstanceOf(DomainError);
    // And the lane is free again.
    await register.runner.execute(execution(stream, comment('Hei')));
  });
});
