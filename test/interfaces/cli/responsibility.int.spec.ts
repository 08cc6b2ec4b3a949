import Database from 'better-sqlite3';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedStores } from '../../../src/infrastructure/embedded/stores';
import { ScriptedClock } from '../../../src/infrastructure/clock/scripted-clock';
import { hostOf, runnable } from '../../support/embedded-register';
import {
  check,
  doctorStrand,
  drops,
  fjordbyen,
  instant,
  legevakten,
  nordlys,
  paalUpTo,
  planId,
  theDrops,
  then,
} from '../../support/paal-facts';
import { pdfText } from '../../support/pdf-text';
import { recorded } from '../../support/recorded-history';
import { temporaryFolder } from '../../support/temporary-folder';
import { cli } from './cli-process';
import type { PlanFact } from '../../../src/domain/plan/events';

const root = temporaryFolder();
const tampered = planId.replace(/1$/, '2');
const missing = planId.replace(/1$/, '9');

/** The same life in another plan's stream. */
const elsewhere = (facts: readonly PlanFact[]): readonly PlanFact[] =>
  facts.map((fact) => ({
    ...fact,
    ...(fact.type === 'PlanOpened' && { data: { ...fact.data, planId: tampered } }),
    stream: `plan-${tampered}`,
    eventId: fact.eventId.replace(/^e/, 'f'),
  })) as unknown as readonly PlanFact[];

/** A data folder with these plans in it, written past every rule, and the read models of them where they are wanted. */
async function folderWith(name: string, plans: readonly (readonly PlanFact[])[], isProjected = true) {
  const folder = join(root, name);
  const stores = openEmbeddedStores(folder);
  for (const facts of plans) await recorded(facts, stores.events);
  const clock = new ScriptedClock(instant('2026-06-01T08:00:00.000Z'));
  const { host, progress } = hostOf({ ...stores, clock }, runnable());
  if (isProjected) {
    host.start();
    await progress.settle(10_000);
    await host.stop();
  }
  await stores.close();
  return folder;
}

/** Nobody was given the drops, and Legevakten took the yearly check from a unit that did not have it. */
const withGapAndOverlap = (): readonly PlanFact[] => {
  const facts = paalUpTo(
    13,
    then('2026-03-13T08:00:00.000Z', doctorStrand, {
      type: 'ResponsibilityTakenOver',
      data: {
        subjects: [{ subject: { measureId: check }, title: 'Årlig kontroll hos øyelege', from: fjordbyen }],
        to: legevakten,
        justification: 'Plantet',
      },
    }),
  );
  return facts
    .filter(
      (fact) =>
        fact.type !== 'ResponsibilityAssigned' ||
        !('measureId' in fact.data.subject) ||
        fact.data.subject.measureId !== drops,
    )
    .map((fact, revision) => ({ ...fact, revision }));
};

describe('responsibility check', () => {
  it('finds nothing in a register that nobody has tampered with', async () => {
    const folder = await folderWith('sound', [paalUpTo(19), elsewhere(paalUpTo(13))]);
    const { exitCode, out, err } = await cli({ folder }, 'responsibility', 'check');
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: '2 plans, 60 events: no findings\n' });
    expect(err).toMatch(/^responsibility: 10 %\n(.*\n)+responsibility: 100 %\n$/);
  });

  it('tells of a plan that it cannot read, goes on with the others, and ends with 1', async () => {
    const folder = await folderWith('unreadable', [paalUpTo(19), elsewhere(withGapAndOverlap())]);
    const database = new Database(join(folder, 'events.sqlite'));
    const isFirsts = `stream = 'plan-${planId}' AND revision = 4`;
    database.exec(`UPDATE events SET type = 'PlanTeleported' WHERE ${isFirsts}`);
    database.close();
    const { exitCode, out } = await cli({ folder }, 'responsibility', 'check');
    expect(exitCode).toBe(1);
    expect(out).toContain(
      `plan ${planId} cannot be read: PlanTeleported in a plan stream is not known to this build\n`,
    );
    expect(out).toContain(`plan ${tampered}, ${drops}: GAP`);
    expect(out).toMatch(/^2 plans, \d+ events; 1 cannot be read: 4 findings$/m);
    const told = await cli({ folder }, 'responsibility', 'check', '--json', '--plan', planId);
    expect(told.exitCode).toBe(1);
    expect(JSON.parse(told.out)).toMatchObject({
      findings: [{ planId, kind: 'unreadable' }],
      unreadable: 1,
    });
  });

  describe('in a register whose events have been tampered with', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await folderWith('tampered', [paalUpTo(19), elsewhere(withGapAndOverlap())]);
    });

    it('shows each gap and overlap with the events around it, by ids alone, and ends with 1', async () => {
      const { exitCode, out } = await cli({ folder }, 'responsibility', 'check');
      expect(exitCode).toBe(1);
      expect(out).toContain(
        `plan ${tampered}, ${drops}: GAP: nobody had it from 2026-01-12T11:00:00.000Z to 2026-02-23T08:00:00.000Z; known 2026-02-23T08:00:00.000Z on
  revision 11  MeasureAdded  occurred 2026-01-12T11:00:00.000Z, recorded 2026-01-12T11:00:00.000Z
  revision 22  TransferAccepted  occurred 2026-02-23T08:00:00.000Z, recorded 2026-02-23T08:00:00.000Z
`,
      );
      expect(out).toContain(
        `plan ${tampered}, ${check}: OVERLAP: provider:${nordlys.providerId} and provider:${legevakten.providerId} had it at once from 2026-03-13T08:00:00.000Z`,
      );
      expect(out).not.toContain(`plan ${planId}`);
      expect(out).not.toMatch(/Pål|Øyedråper|legevakt|Plantet/);
    });

    it('gives the same to a program', async () => {
      const { exitCode, out } = await cli({ folder }, 'responsibility', 'check', '--json');
      expect(exitCode).toBe(1);
      const { findings, ...rest } = JSON.parse(out) as { readonly findings: readonly object[] };
      expect(rest).toEqual({ plans: 2, events: 60, compared: 2, unreadable: 0 });
      expect(findings).toContainEqual(
        expect.objectContaining({
          planId: tampered,
          subject: drops,
          kind: 'gap',
          from: '2026-01-12T11:00:00.000Z',
          knownFrom: '2026-01-12T11:00:00.000Z',
          knownTo: '2026-02-23T08:00:00.000Z',
          holders: [],
        }),
      );
    });

    it('looks at one plan where only one is asked for', async () => {
      const sound = await cli({ folder }, 'responsibility', 'check', '--plan', planId);
      expect(sound).toMatchObject({ exitCode: 0, out: '1 plan, 32 events: no findings\n', err: '' });
      expect(await cli({ folder }, 'responsibility', 'check', '--plan', tampered)).toMatchObject({
        exitCode: 1,
      });
    });
  });

  it('finds rows of the read model that the events do not bear out', async () => {
    const folder = await folderWith('rows', [paalUpTo(19)]);
    await inRows(
      folder,
      (table) =>
        `UPDATE ${table} SET document = json_set(document, '$.to', '2026-03-01T00:00:00.000Z') WHERE id LIKE '%${drops}/1'`,
    );
    const { exitCode, out } = await cli({ folder }, 'responsibility', 'check');
    expect(exitCode).toBe(1);
    expect(out).toContain('ROW WITHOUT EVENTS: the read model alone says that patient had it');
    expect(out).toContain('ROW MISSING: the events say, and the read model does not, that patient had it');
  });

  it('finds rows that have gone', async () => {
    const folder = await folderWith('gone', [paalUpTo(19)]);
    await inRows(folder, (table) => `DELETE FROM ${table} WHERE id LIKE '%${drops}%'`);
    const { exitCode, out } = await cli({ folder }, 'responsibility', 'check');
    expect(exitCode).toBe(1);
    expect(out).toContain(`${drops}: ROW MISSING`);
    expect(out).not.toContain('GAP');
  });

  it('says that there was no read model to compare with', async () => {
    const folder = await folderWith('bare', [paalUpTo(19)], false);
    expect(await cli({ folder }, 'responsibility', 'check')).toMatchObject({
      exitCode: 0,
      out: '1 plan, 32 events; 1 not compared with the read model: no findings\n',
    });
  });

  it('says in one sentence that there is no such plan', async () => {
    const folder = await folderWith('small', [paalUpTo(1)], false);
    expect(await cli({ folder }, 'responsibility', 'check', '--plan', missing)).toMatchObject({
      exitCode: 2,
      err: `There is no plan ${missing}.\n`,
    });
  });
});

describe('responsibility export', () => {
  let folder: string;
  beforeAll(async () => {
    const late = then(
      '2026-05-02T08:00:00.000Z',
      doctorStrand,
      {
        type: 'ResponsibilityTakenOver',
        data: { subjects: [{ ...theDrops, from: fjordbyen }], to: legevakten, justification: 'Akutt' },
      },
      { occurredAt: '2026-05-01T20:00:00.000Z', lateReason: 'Nettet var nede' },
    );
    folder = await folderWith('export', [paalUpTo(19, late)], false);
  });
  const written = (...args: readonly string[]) =>
    cli({ folder }, 'responsibility', 'export', planId, ...args);

  it('writes CSV to where the output goes', async () => {
    const { exitCode, out, err } = await written();
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out.split('\r\n')).toHaveLength(1 + 8 + 1);
    expect(out).toContain(';Nettet var nede;');
  });

  it('writes what was known then', async () => {
    const { out } = await written('--format', 'ndjson', '--known-at', '2026-03-11T08:00:00Z', '--superseded');
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { title: string; knownTo: unknown });
    expect(rows.filter(({ title }) => title.startsWith('Årlig'))).toMatchObject([
      { responsible: { name: nordlys.name }, to: null, knownTo: null },
    ]);
    expect(rows.filter(({ knownTo }) => knownTo !== null)).toHaveLength(1);
  });

  it('writes a file that its owner alone can read, to be printed', async () => {
    const file = join(root, 'history.pdf');
    const { exitCode, out, err } = await written(
      '--format',
      'pdf',
      '--out',
      file,
      '--asked-by',
      'Revisor Holm',
    );
    expect({ exitCode, out, err }).toEqual({ exitCode: 0, out: '', err: `${file}: 8 rows\n` });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const lines = pdfText(readFileSync(file));
    expect(lines).toContain('Revisor Holm');
    expect(lines).toContain('Ført i ettertid 02.05.2026 10:00: «Nettet var nede»');
  });

  it('writes over no file, but on request', async () => {
    const file = join(root, 'history.csv');
    writeFileSync(file, 'something else');
    expect(await written('--out', file)).toEqual({
      exitCode: 2,
      out: '',
      err: `${file} is there already: name another file, or say --force.\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe('something else');
    expect(await written('--out', file, '--force')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(file, 'utf8')).toContain('Nettet var nede');
  });

  it.each([
    [['--format', 'xls'], /xls/],
    [['--known-at', 'yesterday'], /^Say --known-at as an instant/],
    [['--out', '/no/such/folder/history.csv'], /^\/no\/such\/folder\/history\.csv cannot be made: /],
  ])('says why it cannot be done: %j', async (args, why) => {
    const { exitCode, out, err } = await written(...args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(why);
  });

  it('says that there is no such plan', async () => {
    expect(await cli({ folder }, 'responsibility', 'export', missing)).toMatchObject({
      exitCode: 2,
      err: `There is no plan ${missing}.\n`,
    });
  });
});

/** Behind the register's back, in the table of the live rows. */
async function inRows(folder: string, sqlFor: (table: string) => string): Promise<void> {
  const stores = openEmbeddedStores(folder);
  const pointer = await stores.documents.pointer('responsibility-history');
  await stores.close();
  const database = new Database(join(folder, 'documents.sqlite'));
  database.exec(sqlFor(`"responsibility-history/${String(pointer?.live)}/entries"`));
  database.close();
}
