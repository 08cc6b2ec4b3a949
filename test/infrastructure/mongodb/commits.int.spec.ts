import { StoreUnavailable } from '../../../src/application/ports/event-store';
import { Fenced, type ReadStore } from '../../../src/application/ports/read-store';
import {
  type Workshop,
  at,
  leaseOf,
  minuteMs,
  put,
  remove,
  workshop,
} from '../../contract/read-store/fixture';
import { describeOnSecantus } from '../../support/mongodb/on-mongodb';
import { patient, setting, steps } from './fixture';

const writes = [put('entry-1', 1, { priority: 1 }, 'entries'), put('plan-1', 1, { status: 'open' })];
const everyStep = ['entries', 'documents', 'checkpoint'] as const;

const idsIn = async (shop: Workshop, collection: 'documents' | 'entries'): Promise<readonly string[]> => {
  const ids: string[] = [];
  for await (const { id } of shop.store.scan(shop.target, collection)) ids.push(id);
  return ids;
};

describeOnSecantus('a commit whose answer is lost', (server) => {
  const here = setting(server, { selectionMs: 10_000, answerMs: 5_000 });

  it.each(everyStep)('once, at %s, is brought to its end by asking once more', async (step) => {
    const { proxy, store } = here();
    const shop = await workshop(store);
    proxy.loseAnswers(steps[step]);
    await store.commit(shop.batch(null, 1, writes));

    expect(await store.checkpoint(shop.target)).toBe(at(1));
    expect(await shop.get('plan-1')).toMatchObject({ position: at(1), document: { status: 'open' } });
  });

  it.each(everyStep)('for good, at %s, is gone on with under a new lease alone', async (step) => {
    const { proxy, store } = here();
    const shop = await workshop(store);
    const batch = shop.batch(null, 1, writes);
    proxy.loseAnswers(steps[step], 2);
    await expect(store.commit(batch)).rejects.toThrow(StoreUnavailable);
    await expect(store.commit(batch)).rejects.toThrow(Fenced);

    const lease = await leaseOf(store, shop.target, shop.lease.owner);
    const checkpoint = await store.checkpoint(shop.target);
    expect(checkpoint).toBe(step === 'checkpoint' ? at(1) : null);
    if (checkpoint === null) await store.commit({ ...batch, lease });
    await store.commit({ ...shop.batch(1, 2, [put('plan-1', 2, { status: 'closed' })]), lease });

    expect(await store.checkpoint(shop.target)).toBe(at(2));
    expect(await shop.get('plan-1')).toMatchObject({ position: at(2), document: { status: 'closed' } });
    expect(await idsIn(shop, 'entries')).toEqual(['entry-1']);
  });
});

describeOnSecantus('the removal of a document', (server) => {
  const here = setting(server, { selectionMs: 2_000, answerMs: 5_000 });
  const begun = async (store: ReadStore): Promise<Workshop> => {
    const shop = await workshop(store);
    await store.commit(shop.batch(null, 1, [put('plan-1', 1, { status: 'open' }), put('plan-2', 1, {})]));
    return shop;
  };

  it('is taken back where the checkpoint did not get there: its events are folded onto it once more', async () => {
    const { proxy, store } = here();
    const shop = await begun(store);
    // The request itself is lost here, not only its answer.
    const held = proxy.hold(steps.checkpoint);
    const committing = store.commit(shop.batch(1, 3, [remove('plan-1', 3)]));
    committing.catch(() => undefined);
    await held.caught;
    expect(await idsIn({ ...shop, store: here().other }, 'documents')).toEqual(['plan-2']);
    proxy.isDown = true;
    proxy.cut();
    await expect(committing).rejects.toThrow(StoreUnavailable);
    proxy.isDown = false;

    await leaseOf(store, shop.target, shop.lease.owner);
    expect(await store.checkpoint(shop.target)).toBe(at(1));
    expect(await shop.get('plan-1')).toMatchObject({ position: at(1), document: { status: 'open' } });
  });

  it('holds where the checkpoint got there, and is carried out by whoever goes on', async () => {
    const { proxy, store } = here();
    const shop = await begun(store);
    const held = proxy.hold(steps.sweep);
    const committing = store.commit(shop.batch(1, 3, [remove('plan-1', 3)]));
    committing.catch(() => undefined);
    await held.caught;
    const { other } = here();
    expect(await other.checkpoint(shop.target)).toBe(at(3));
    expect(await idsIn({ ...shop, store: other }, 'documents')).toEqual(['plan-2']);

    const lease = await leaseOf(other, shop.target, shop.lease.owner);
    await other.commit({ ...shop.batch(3, 4, [put('plan-1', 4, { status: 'again' })]), lease });
    held.release();
    await committing;
    expect(await shop.get('plan-1')).toMatchObject({ position: at(4), document: { status: 'again' } });
  });
});

describeOnSecantus('a writer that sleeps through the end of its lease', (server) => {
  const here = setting(server, patient);

  it.each(everyStep)('in the middle of a commit, before %s, changes nothing any more', async (step) => {
    const { proxy, store, other } = here();
    const shop = await workshop(store);
    const lease = await leaseOf(store, shop.target, 'runner-1', 1);
    const held = proxy.hold(steps[step]);
    const late = store.commit({ ...shop.batch(null, 1, writes), lease });
    late.catch(() => undefined);
    await held.caught;

    // The other one has been beyond it, and has taken away what the sleeper is about to write.
    const taken = await leaseOf(other, shop.target, 'runner-2', minuteMs);
    const beyond = [{ ...remove('entry-1', 2), collection: 'entries' as const }, remove('plan-1', 2)];
    await other.commit({ ...shop.batch(null, 1, writes), lease: taken });
    await other.commit({ ...shop.batch(1, 2, beyond), lease: taken });
    held.release();

    await expect(late).rejects.toThrow(Fenced);
    const shown = { ...shop, store: other };
    expect(await idsIn(shown, 'entries')).toEqual([]);
    expect(await idsIn(shown, 'documents')).toEqual([]);
    expect(await other.checkpoint(shop.target)).toBe(at(2));
    await expect(store.commit({ ...shop.batch(2, 3, []), lease })).rejects.toThrow(Fenced);
    expect(await store.renewLease(lease, minuteMs)).toBe(false);
  });
});

describeOnSecantus('a request that arrives when its sender has long given it up', (server) => {
  const here = setting(server);

  it('and gone on under a new lease, changes nothing any more', async () => {
    const { proxy, store } = here();
    const shop = await workshop(store);
    const held = proxy.hold(steps.entries);
    proxy.loseAnswers(steps.entries, 2);
    await expect(store.commit(shop.batch(null, 1, writes))).rejects.toThrow(StoreUnavailable);
    await held.caught;

    const lease = await leaseOf(store, shop.target, shop.lease.owner);
    await store.commit({ ...shop.batch(null, 1, writes), lease });
    const gone = { ...remove('entry-1', 2), collection: 'entries' as const };
    await store.commit({ ...shop.batch(1, 2, [gone]), lease });
    held.release();
    await store.commit({ ...shop.batch(2, 3, []), lease });

    expect(await idsIn(shop, 'entries')).toEqual([]);
  });
});
