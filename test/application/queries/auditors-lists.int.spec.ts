import Database from 'better-sqlite3';
import { join } from 'node:path';
import { CallerParties } from '../../../src/application/access/caller-parties';
import { ListResponsibilityHistory, ListTransfers } from '../../../src/application/queries/messages';
import { PatientBlocks } from '../../../src/application/queries/patient-blocks';
import { ReadModels } from '../../../src/application/queries/read-models';
import { ResponsibilityHistoryQuery } from '../../../src/application/queries/responsibility-across-plans.query';
import { TransfersShown } from '../../../src/application/queries/transfers-shown';
import { TransfersQuery } from '../../../src/application/queries/transfers.query';
import { querySql } from '../../../src/infrastructure/embedded/documents/query-sql';
import { tableOf } from '../../../src/infrastructure/embedded/documents/tables';
import { EmbeddedReadStore } from '../../../src/infrastructure/embedded/read-store';
import { dayMs, hourMs, plus } from '../../../src/kernel/instant';
import {
  auditor,
  codeOf,
  drops,
  embeddedRegister,
  eyeLie,
  fjordbyen,
  gpBerg,
  handover,
  hostOf,
  nordlys,
  nurseDahl,
  runnable,
  solsiden,
  unitRef,
} from '../../support/embedded-register';
import { given } from '../../support/given';
import { patienceMs } from '../../support/eventually';
import { temporaryFolder } from '../../support/temporary-folder';
import type { Caller } from '../../../src/application/access/caller';
import type { PageRequest } from '../../../src/application/queries/answer';
import type { ProjectionHost } from '../../../src/application/projections/projection-host';
import type { MeasureId, TransferId } from '../../../src/kernel/ids';
import type { Unit } from '../../support/embedded-register';

const folder = temporaryFolder();
let files = 0;
const running: ProjectionHost[] = [];
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
});

/** The drops go from Solsiden to Nordlys and are taken back; Fjordbyen declines them in the end. A day between each. */
async function handedToAndFro() {
  const file = join(folder, `${String((files += 1))}.sqlite`);
  const setting = { ...(await embeddedRegister()), documents: EmbeddedReadStore.open(file) };
  const { clock, register, planId, documents } = setting;
  const { id: measureId } = await register.ask(planId, gpBerg, drops);
  const subjects = [{ measureId: measureId as MeasureId }];
  const offer = async (to: Unit): Promise<TransferId> => {
    clock.set(plus(clock.now(), dayMs));
    const deadline = plus(clock.now(), 7 * dayMs);
    const intent = {
      type: 'OfferTransfer',
      subjects,
      to: unitRef(to),
      reason: 'Derfor',
      handover,
      deadline,
    } as const;
    return (await register.ask(planId, gpBerg, intent)).id as TransferId;
  };
  const accepted = await offer(nordlys);
  const beforeAccepted = clock.now();
  clock.set(plus(clock.now(), 3 * hourMs));
  await register.ask(planId, eyeLie, { type: 'AcceptTransfer', transferId: accepted });
  clock.set(plus(clock.now(), dayMs));
  await register.ask(planId, gpBerg, { type: 'TakeOverResponsibility', subjects, justification: 'Haster' });
  const declined = await offer(fjordbyen);
  await register.ask(planId, nurseDahl, { type: 'DeclineTransfer', transferId: declined, reason: 'Nei' });
  /** One more offer to Fjordbyen, which nobody answers. */
  const open = async () => {
    const transferId = await offer(fjordbyen);
    await progress.settle(patienceMs);
    return { transferId, deadline: plus(clock.now(), 7 * dayMs) };
  };
  const takeBack = async (): Promise<void> => {
    clock.set(plus(clock.now(), dayMs));
    await register.ask(planId, gpBerg, {
      type: 'DiscontinueMeasure',
      ...given(subjects[0]),
      reason: 'Operert',
    });
    await progress.settle(patienceMs);
  };

  const { host, progress } = hostOf(setting, runnable('responsibility-history', 'transfers'));
  running.push(host);
  host.start();
  await progress.settle(patienceMs);
  const models = new ReadModels(progress, documents);
  const history = new ResponsibilityHistoryQuery(models, clock);
  const parties = new CallerParties(models, register.streams);
  const shown = new TransfersShown(new PatientBlocks(register.streams), register.policy);
  const transfers = new TransfersQuery(models, parties, shown, clock);
  const reading = (caller: Caller) => ({ caller, language: 'nb' }) as const;
  const rowsFor = async (filter: ListResponsibilityHistory['filter'], page: PageRequest = { limit: 50 }) =>
    (await history.execute(new ListResponsibilityHistory(filter, page, reading(auditor)))).body;
  const offersFor = async (filter: ListTransfers['filter'], caller = auditor) =>
    (await transfers.execute(new ListTransfers(filter, { limit: 50 }, reading(caller)))).body.items;
  return {
    open,
    clock,
    file,
    documents,
    planId,
    accepted,
    declined,
    beforeAccepted,
    takeBack,
    rowsFor,
    offersFor,
  };
}

const bySolsidenAndNordlys = { providerId: solsiden.providerId, counterpartId: nordlys.providerId };

describe('the responsibility history across plans', () => {
  it('finds what passed between two units, whichever is named first', async () => {
    const { rowsFor } = await handedToAndFro();
    const { items } = await rowsFor(bySolsidenAndNordlys);
    expect(items.map(({ former, responsible, how }) => [former?.name, responsible.name, how])).toEqual([
      ['Solsiden legesenter', 'Nordlys sykehus', 'transferred'],
      ['Nordlys sykehus', 'Solsiden legesenter', 'taken-over'],
    ]);
    const theOtherWay = { providerId: nordlys.providerId, counterpartId: solsiden.providerId };
    expect((await rowsFor(theOtherWay)).items).toEqual(items);
    expect((await rowsFor({ ...bySolsidenAndNordlys, counterpartId: fjordbyen.providerId })).items).toEqual(
      [],
    );
  });

  it('finds the takeovers', async () => {
    const { rowsFor } = await handedToAndFro();
    const { items } = await rowsFor({ how: 'taken-over' });
    expect(items).toMatchObject([{ responsible: { name: 'Solsiden legesenter' }, reason: 'Haster' }]);
  });

  it('tells what the register knew at an instant, and nothing that it learned later', async () => {
    const { rowsFor, beforeAccepted } = await handedToAndFro();
    const { items } = await rowsFor({ providerId: solsiden.providerId, knownAt: beforeAccepted });
    expect(items.map(({ title, to, knownTo }) => [title, to, knownTo]).toSorted()).toEqual([
      ['Koordinering', null, null],
      ['Øyedråper daglig', null, null],
    ]);
    expect((await rowsFor({ providerId: nordlys.providerId, knownAt: beforeAccepted })).items).toEqual([]);
  });

  it('tells on every page what it knew when the first was asked for', async () => {
    const { rowsFor, takeBack } = await handedToAndFro();
    const whole = await rowsFor({});
    const first = await rowsFor({}, { limit: 2 });
    await takeBack();
    const second = await rowsFor({}, { limit: 50, after: given(first.next) });
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect((await rowsFor({})).items).not.toEqual(whole.items);
  });
});

describe('the transfers', () => {
  it('are found between two units, with how long the answer took', async () => {
    const { offersFor, accepted } = await handedToAndFro();
    expect(await offersFor(bySolsidenAndNordlys)).toMatchObject([
      { transferId: accepted, state: 'accepted', answerTimeSeconds: 3 * 60 * 60 },
    ]);
    expect(await offersFor({ ...bySolsidenAndNordlys, state: 'declined' })).toEqual([]);
  });

  it('are shown to an auditor without the handover note, and with it to who took over', async () => {
    const { offersFor, accepted } = await handedToAndFro();
    const [audited] = await offersFor(bySolsidenAndNordlys);
    expect(audited).toMatchObject({ transferId: accepted, reason: 'Derfor' });
    expect(audited).not.toHaveProperty('handover');
    expect((await offersFor({}, eyeLie))[0]?.handover).toEqual(handover);
  });

  it('are found of one plan, newest first', async () => {
    const { offersFor, planId, accepted, declined } = await handedToAndFro();
    const found = await offersFor({ planId });
    expect(found.map(({ transferId }) => transferId)).toEqual([declined, accepted]);
    const other = planId.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) as typeof planId;
    expect(await offersFor({ planId: other })).toEqual([]);
  });

  it('that nobody has answered have expired with their deadline, in the answer and for the filter, noted or not', async () => {
    const { offersFor, open, clock } = await handedToAndFro();
    const { transferId, deadline } = await open();
    const states = async () => {
      const found = await Promise.all(
        (['offered', 'expired'] as const).map((state) => offersFor({ state }, nurseDahl)),
      );
      return found.map((items) => items.map((item) => [item.transferId, item.state]));
    };
    expect(await states()).toEqual([[[transferId, 'offered']], []]);
    clock.set(deadline);
    expect(await states()).toEqual([[], [[transferId, 'expired']]]);
  });

  it('are shown to a unit between itself and another, and to nobody between others', async () => {
    const { offersFor, accepted } = await handedToAndFro();
    const own = { providerId: nordlys.providerId, counterpartId: solsiden.providerId };
    const [shown] = await offersFor(own, eyeLie);
    expect(shown).toMatchObject({ transferId: accepted });
    expect(shown).not.toHaveProperty('answerTimeSeconds');
    expect(await codeOf(offersFor(bySolsidenAndNordlys, eyeLie))).toBe('forbidden');
    expect(await codeOf(offersFor(bySolsidenAndNordlys, nurseDahl))).toBe('forbidden');
  });
});

describe('every list of an auditor’s', () => {
  it('is read out of an index, in its order, and sorts nothing', async () => {
    const { file, documents, rowsFor, offersFor, planId, beforeAccepted } = await handedToAndFro();
    const find = jest.spyOn(documents, 'find');
    const { providerId } = bySolsidenAndNordlys;
    const first = await rowsFor({}, { limit: 1 });
    await rowsFor({}, { limit: 1, ...(first.next && { after: first.next }) });
    await rowsFor({ providerId, knownAt: beforeAccepted, from: beforeAccepted, to: beforeAccepted });
    await rowsFor(bySolsidenAndNordlys);
    await rowsFor({ how: 'taken-over' });
    await offersFor({});
    await offersFor({ state: 'offered' });
    await offersFor({ providerId });
    await offersFor(bySolsidenAndNordlys);
    await offersFor({ planId, state: 'declined' });

    const database = new Database(file, { readonly: true });
    // How far the read model has come is one more look, before each list of rows.
    const lists = find.mock.calls.filter(
      ([, , { limit, where }]) => limit > 1 || Object.keys(where).length > 0,
    );
    const ways = lists.map(([target, collection, query]) => {
      const { text, values } = querySql(tableOf(target, collection), query);
      const steps = database
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
        .all(...values);
      return steps.map(({ detail }) => detail).join('; ');
    });
    database.close();
    expect(ways).toHaveLength(10);
    // Of those offered at the same instant the ids may have to be sorted.
    const sorts = /TEMP B-TREE FOR (?!LAST TERM)/;
    expect(ways.filter((way) => !way.includes('USING INDEX') || sorts.test(way))).toEqual([]);
    expect(ways.slice(-2).join()).toMatch(/by between offeredAt.*by planId primary offeredAt/);
  });
});
