import { maskedPlan } from '../../../src/application/replay/masked-plan';
import { otherIds } from '../../../src/application/replay/stand-ins';
import { importPlan } from '../../../src/application/replay/import-plan';
import { PlanFileError, planFileLines, readPlanFile } from '../../../src/application/replay/plan-file';
import { recordedPlan } from '../../../src/application/replay/recorded-plan';
import type { RecordedPlanFact } from '../../../src/application/replay/recorded-plan';
import { WrongExpectedRevision } from '../../../src/application/ports/event-store';
import { EmbeddedEventStore } from '../../../src/infrastructure/embedded/event-store';
import type { EventId, PlanId } from '../../../src/kernel/ids';
import { idOf } from '../../../src/kernel/event';
import { given } from '../../support/given';
import { drops, instant, nurseDahl, paalUpTo, then } from '../../support/paal-facts';
import { recorded } from './recorded';

const exportedAt = instant('2026-06-01T08:00:00.000Z');
let facts: readonly RecordedPlanFact[];
let lines: readonly string[];

beforeAll(async () => {
  const store = EmbeddedEventStore.open(':memory:');
  facts = await maskedPlan(recorded(paalUpTo(19)), otherIds(Buffer.alloc(32, 7)), store);
  lines = [...planFileLines(facts, idOf(given(facts[0]).stream) as PlanId, exportedAt)];
});

// eslint-disable-next-line @typescript-eslint/require-await -- a file is read line by line
async function* fileOf(some: readonly string[]): AsyncGenerator<string, void> {
  yield* some;
}
const read = (some: readonly string[]) => readPlanFile(fileOf(some));
/** The file with one line changed. */
const withLine = (number: number, change: (line: Record<string, unknown>) => object): readonly string[] =>
  lines.map((line, index) =>
    index === number - 1 ? JSON.stringify(change(JSON.parse(line) as Record<string, unknown>)) : line,
  );

describe('a plan’s history in a file', () => {
  it('begins with what it is, and has a line for each event', () => {
    expect(JSON.parse(given(lines[0]))).toEqual({
      format: 'sammen-plan-history',
      version: 1,
      exportedAt,
      planId: idOf(given(facts[0]).stream),
      events: facts.length,
    });
    expect(lines).toHaveLength(facts.length + 1);
  });

  it('is read as it was written', async () => {
    expect(await read(lines)).toEqual(facts);
  });

  it.each<[string, string, () => readonly string[]]>([
    ['is empty', 'The file is empty.', () => []],
    ['was cut off', 'The file has 3 events, and its header says 32.', () => lines.slice(0, 4)],
    ['is something else', 'Line 1 is not the header of a plan’s history.', () => ['Kjære dagbok']],
    [
      'has a form that is not known',
      'Line 1 is not the header of a plan’s history: see /version.',
      () => withLine(1, (header) => ({ ...header, version: 2 })),
    ],
    [
      'has a line that is no event',
      'Line 3 is not an event of a plan’s history: see /recordedAt.',
      () => withLine(3, (line) => ({ ...line, recordedAt: 'i går' })),
    ],
    [
      'has a line with more than belongs there',
      'Line 3 is not an event of a plan’s history: see /nationalId.',
      () => withLine(3, (line) => ({ ...line, nationalId: '17915012396' })),
    ],
    [
      'lacks an event',
      'Line 4 has revision 3, and 2 comes next.',
      () => [...lines.slice(0, 3), ...lines.slice(4)],
    ],
    [
      'has an event of tomorrow',
      'Line 2 is an event that this program does not know: a newer one wrote it.',
      () => withLine(2, (line) => ({ ...line, type: 'PlanDreamtOf' })),
    ],
    [
      'has a later version of an event',
      'Line 2 is an event that this program does not know: a newer one wrote it.',
      () => withLine(2, (line) => ({ ...line, version: 99 })),
    ],
    [
      'has an event whose data are of another form',
      'Line 2: /data/patient/birthDate does not have the form that PlanOpened asks for.',
      () =>
        withLine(2, (line) => ({
          ...line,
          data: { ...(line['data'] as object), patient: { patientId: 'p', name: 'n', birthDate: 1950 } },
        })),
    ],
    [
      'does not say whose doing an event was',
      'Line 2: /by/role does not have the form that PlanOpened asks for.',
      () => withLine(2, (line) => ({ ...line, by: { name: 'practitioner 1' } })),
    ],
  ])('is refused where it %s', async (_, sentence, file) => {
    await expect(read(file())).rejects.toThrow(new PlanFileError(sentence));
  });
});

describe('a plan’s history that is imported', () => {
  const evenings = Array.from({ length: 250 }, (_, evening) => {
    const at = new Date(Date.UTC(2026, 4, 4 + evening, 20)).toISOString();
    return then(at, nurseDahl, { type: 'MeasurePerformed', data: { measureId: drops, at: instant(at) } });
  });

  it('is the same in its new store, ids, times and commands', async () => {
    const store = EmbeddedEventStore.open(':memory:');
    const whole = recorded(paalUpTo(19, ...evenings));
    await importPlan(store, whole);

    const [first] = whole;
    const found = await recordedPlan(store, idOf(given(first).stream) as PlanId);
    expect(found.map((fact) => ({ ...fact, position: '', chainHash: '', fingerprint: '' }))).toEqual(
      whole.map((fact) => ({ ...fact, position: '', chainHash: '', fingerprint: '' })),
    );
    expect(new Set(found.map(({ chainHash }) => chainHash)).size).toBe(whole.length);
  });

  it('is not written over a plan that is there', async () => {
    const store = EmbeddedEventStore.open(':memory:');
    await importPlan(store, facts);
    const other = facts.map((fact) => ({ ...fact, eventId: fact.commandId as string as EventId }));
    await expect(importPlan(store, other)).rejects.toThrow(WrongExpectedRevision);
    const { stream } = given(facts[0]);
    expect(await recordedPlan(store, idOf(stream) as PlanId)).toHaveLength(facts.length);
  });
});
