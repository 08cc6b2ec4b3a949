import { buffer, text } from 'node:stream/consumers';
import { responsibilityOf } from '../../../src/application/exports/plan-responsibility';
import { exportFormats, responsibilityFile } from '../../../src/application/exports/responsibility-file';
import { EmbeddedEventStore } from '../../../src/infrastructure/embedded/event-store';
import { given } from '../../support/given';
import {
  aas,
  doctorStrand,
  fjordbyen,
  gpBerg,
  handover,
  instant,
  lastOf,
  legevakten,
  nordlys,
  paalUpTo,
  planId,
  theCheck,
  theDrops,
  then,
} from '../../support/paal-facts';
import { pagesIn, pdfTags, pdfText } from '../../support/pdf-text';
import { recorded } from '../../support/recorded-history';
import type { HistoryWanted, PlanResponsibility } from '../../../src/application/exports/plan-responsibility';
import type { ExportFormat } from '../../../src/application/exports/responsibility-file';
import type { PlanFact } from '../../../src/domain/plan/events';
import type { ProviderId, TransferId } from '../../../src/kernel/ids';

const now = instant('2026-06-01T08:00:00.000Z');

async function responsibilityIn(
  facts: readonly PlanFact[],
  asked: Partial<HistoryWanted> = {},
): Promise<PlanResponsibility> {
  const store = await recorded(facts);
  const all = { knownAt: null, now, superseded: false, limited: null, ...asked };
  return given(await responsibilityOf(store, planId, all));
}

async function exported(
  format: ExportFormat,
  facts: readonly PlanFact[],
  asked: Partial<HistoryWanted> & { readonly language?: 'nb' | 'en' } = {},
) {
  const { language = 'nb', ...rest } = asked;
  const printing = { askedBy: 'Revisor Holm', printedAt: now, language };
  return responsibilityFile(format, await responsibilityIn(facts, rest), printing);
}

const csvOf = async (facts: readonly PlanFact[], asked?: Partial<HistoryWanted>) =>
  text((await exported('csv', facts, asked)).content);
const linesOf = (csv: string) => csv.split('\r\n').map((line) => line.split(';'));
const pdfOf = async (...args: Parameters<typeof exported> extends [unknown, ...infer Rest] ? Rest : never) =>
  buffer((await exported('pdf', ...args)).content);
const printed = async (...args: Parameters<typeof pdfOf>) => pdfText(await pdfOf(...args));

const lateTakeover = then(
  '2026-05-02T08:00:00.000Z',
  doctorStrand,
  {
    type: 'ResponsibilityTakenOver',
    data: {
      subjects: [{ ...theDrops, from: fjordbyen }],
      to: legevakten,
      justification: '=1+1; "akutt"\nog mer',
    },
  },
  { occurredAt: '2026-05-01T20:00:00.000Z', lateReason: 'Nettet var nede' },
);

/** The drops go to and fro for twelve days. */
const takeoversOf = (justification: string) =>
  Array.from({ length: 12 }, (_, day) => {
    const [from, to] = day % 2 === 0 ? [fjordbyen, legevakten] : [legevakten, fjordbyen];
    return then(`2026-05-${String(day + 10)}T08:00:00.000Z`, doctorStrand, {
      type: 'ResponsibilityTakenOver' as const,
      data: { subjects: [{ ...theDrops, from }], to, justification },
    });
  });

describe('the file of a plan’s responsibility history', () => {
  it.each(exportFormats)('has nothing personal in its name (%s)', async (format) => {
    const { name } = await exported(format, paalUpTo(19));
    expect(name).toBe(`responsibility-${planId}-20260601T080000Z.${format}`);
  });

  it('is not there for a plan that is not', async () => {
    const store = EmbeddedEventStore.open(':memory:');
    const asked = { knownAt: null, now, superseded: false, limited: null };
    expect(await responsibilityOf(store, planId, asked)).toBeNull();
  });

  it('tells what the register knew then, also of its offers', async () => {
    const { rows, offers } = await responsibilityIn(paalUpTo(19), {
      knownAt: instant('2026-02-21T13:00:00.000Z'),
    });
    expect(rows.map(({ responsible }) => responsible.name)).not.toContain('Fjordbyen hjemmetjeneste');
    expect(offers.map(({ state }) => state)).toEqual(['declined']);
  });

  it('does not look further than the register has come', async () => {
    const asked = { knownAt: instant('2030-01-01T00:00:00.000Z'), now: instant('2026-02-21T09:00:00.000Z') };
    const { knownAt, offers } = await responsibilityIn(paalUpTo(8), asked);
    expect([knownAt, offers.map(({ state }) => state)]).toEqual([asked.now, ['offered']]);
  });

  it('tells everything where its clock has been moved back since', async () => {
    const { knownAt } = await responsibilityIn(paalUpTo(19), { now: instant('2026-01-01T00:00:00.000Z') });
    expect(knownAt).toBe('2026-04-19T10:00:00.000Z');
  });

  it('has for a response service its part, the offers to it and why they were made', async () => {
    const limited = { providerId: fjordbyen.providerId };
    const { rows, offers } = await responsibilityIn(paalUpTo(19), { limited });
    expect(rows.map(({ title, reason }) => [title, reason])).toEqual([
      ['Koordinering', undefined],
      [theDrops.title, undefined],
      [theDrops.title, 'Opplæring er gitt'],
      [theDrops.title, 'Akutte øyesmerter'],
      [theDrops.title, 'Smertene er over'],
    ]);
    expect(offers.map(({ to, state, handover: note }) => [to, state, note])).toEqual([
      [fjordbyen, 'declined', undefined],
      [fjordbyen, 'accepted', handover],
      [fjordbyen, 'accepted', handover],
    ]);
  });

  it('has for a response service no note of an offer that it has declined since, as it was known before either', async () => {
    const asked = {
      limited: { providerId: fjordbyen.providerId },
      knownAt: instant('2026-02-21T09:00:00.000Z'),
    };
    const { offers } = await responsibilityIn(paalUpTo(9), asked);
    expect(offers.map(({ state, handover: note }) => [state, note])).toEqual([['offered', undefined]]);
  });

  it('has for another response service no reason of what passed between others', async () => {
    const limited = { providerId: 'responssenteret' as ProviderId };
    const { rows, offers } = await responsibilityIn(paalUpTo(19), { limited });
    expect(rows.map(({ title, reason }) => [title, reason])).toEqual([
      ['Koordinering', undefined],
      [theDrops.title, undefined],
      [theDrops.title, undefined],
      [theDrops.title, undefined],
      [theDrops.title, undefined],
    ]);
    expect(offers).toEqual([]);
  });
});

describe('as CSV', () => {
  it('opens in Excel in Norwegian: a byte order mark, semicolons, CRLF, a header', async () => {
    const csv = await csvOf(paalUpTo(19));
    const { content } = await exported('csv', paalUpTo(19));
    expect((await buffer(content)).subarray(0, 25).toString()).toBe('\uFEFFsubject;title;responsi');
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(new Set(linesOf(csv.trimEnd()).map((cells) => cells.length))).toEqual(new Set([28]));
  });

  it('tells who had the drops, each time also as clocks show it in Oslo (row 19)', async () => {
    const [header = [], ...lines] = linesOf(await csvOf(paalUpTo(19)));
    const cell = (line: readonly string[], name: string) => line[header.indexOf(name)];
    expect(
      lines
        .filter((line) => cell(line, 'title') === theDrops.title)
        .map((line) =>
          ['responsible', 'former', 'from', 'fromOslo', 'to', 'how'].map((name) => cell(line, name)),
        ),
    ).toEqual([
      [
        'Pål Hansen',
        '',
        '2026-01-12T11:00:00.000Z',
        '2026-01-12 12:00:00',
        '2026-02-23T08:00:00.000Z',
        'assigned',
      ],
      [
        'Fjordbyen hjemmetjeneste',
        'Pål Hansen',
        '2026-02-23T08:00:00.000Z',
        '2026-02-23 09:00:00',
        '2026-04-18T02:00:00.000Z',
        'transferred',
      ],
      [
        'Fjordbyen legevakt',
        'Fjordbyen hjemmetjeneste',
        '2026-04-18T02:00:00.000Z',
        '2026-04-18 04:00:00',
        '2026-04-19T10:00:00.000Z',
        'taken-over',
      ],
      [
        'Fjordbyen hjemmetjeneste',
        'Fjordbyen legevakt',
        '2026-04-19T10:00:00.000Z',
        '2026-04-19 12:00:00',
        '',
        'transferred',
      ],
    ]);
  });

  it('gives a spreadsheet no formula to carry out, and keeps quotation marks and line feeds in their cell', async () => {
    const csv = await csvOf(paalUpTo(19, lateTakeover));
    expect(csv).toContain(`;"'=1+1; ""akutt""\nog mer";`);
  });

  it('shows a late entry as one', async () => {
    expect(await csvOf(paalUpTo(19, lateTakeover))).toContain(
      ';2026-05-02T08:00:00.000Z;2026-05-02 10:00:00;Nettet var nede;',
    );
  });
});

describe('what was corrected', () => {
  const before = paalUpTo(11);
  const facts = paalUpTo(
    11,
    then('2026-02-23T09:00:00.000Z', gpBerg, {
      type: 'EnteredInError',
      data: {
        eventId: lastOf(before, 'TransferAccepted'),
        reason: 'Feil pasient',
        corrected: { type: 'TransferAccepted', subjects: [theDrops.subject] },
      },
    }),
  );

  it('tells in CSV who corrected it, and why', async () => {
    const [header = [], ...lines] = linesOf(await csvOf(facts, { superseded: true }));
    const wanted = [
      'supersededByType',
      'supersededByRole',
      'supersededByName',
      'supersededByUnit',
      'supersededReason',
    ];
    const last = given(lines.findLast(([subject]) => subject === theDrops.subject.measureId));
    expect(wanted.map((name) => last[header.indexOf(name)])).toEqual([
      'EnteredInError',
      'practitioner',
      gpBerg.name,
      'Solsiden legesenter',
      'Feil pasient',
    ]);
  });

  it('tells it on paper', async () => {
    const lines = await printed(facts, { superseded: true });
    expect(lines).toContain('Rettet som feil 23.02.2026 10:00 av Berg (Solsiden legesenter): «Feil pasient»');
    expect(await printed(facts, { superseded: true, language: 'en' })).toContain(
      'Corrected as a mistake 2026-02-23 10:00 by Berg (Solsiden legesenter): «Feil pasient»',
    );
  });

  it('is not told to a response service', async () => {
    const { rows } = await responsibilityIn(facts, {
      superseded: true,
      limited: { providerId: fjordbyen.providerId },
    });
    expect(rows.filter(({ supersededBy }) => supersededBy)).toEqual([]);
  });

  it('has one name for a subject in all its rows, however often it was renamed', async () => {
    const renamed = then('2026-05-22T09:00:00.000Z', gpBerg, {
      type: 'MeasureUpdated',
      data: { measureId: theDrops.subject.measureId, changes: { title: 'Øyedråper to ganger' } },
    });
    const { rows } = await responsibilityIn(paalUpTo(19, renamed), { superseded: true });
    const titles = rows.filter(
      ({ subject }) => 'measureId' in subject && subject.measureId === theDrops.subject.measureId,
    );
    expect(new Set(titles.map(({ title }) => title))).toEqual(new Set(['Øyedråper to ganger']));
  });
});

describe('as NDJSON', () => {
  it('has a row on each line, those that were given up since last', async () => {
    const { content } = await exported('ndjson', paalUpTo(11), { superseded: true });
    const rows = (await text(content))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { title: string });
    expect(rows).toHaveLength(5);
    expect(rows.at(-1)).toMatchObject({
      title: theDrops.title,
      responsible: { name: 'Pål Hansen' },
      to: null,
      knownTo: '2026-02-23T08:00:00.000Z',
    });
  });
});

describe('as PDF', () => {
  it('says which plan, as known when, printed when and for whom', async () => {
    expect(
      (await printed(paalUpTo(19), { knownAt: instant('2026-03-11T08:00:00.000Z') })).slice(0, 10),
    ).toEqual([
      'Ansvarshistorikk',
      'Plan:',
      planId,
      'Slik registeret kjente den:',
      '11.03.2026 09:00',
      'Skrevet ut:',
      '01.06.2026 10:00',
      'Bestilt av:',
      'Revisor Holm',
      'Alle klokkeslett er norsk tid.',
    ]);
  });

  it('has a table for each subject, the letters of Norwegian right', async () => {
    const lines = await printed(paalUpTo(19));
    const from = lines.lastIndexOf(theCheck.title, lines.indexOf('Tilbud om å ta over ansvar'));
    expect(lines.slice(from, lines.indexOf('Tilbud om å ta over ansvar'))).toEqual([
      'Årlig kontroll hos øyelege',
      ...['Fra', 'Til', 'Ansvarlig', 'Hvordan', 'Ført av'],
      ...['12.01.2026 12:00', '01.04.2026 00:00', nordlys.name, 'Satt opp', 'Berg (Solsiden legesenter)'],
      ...['01.04.2026 00:00', 'varer fortsatt', aas.name, 'Overført', 'Aas (Øyelegene Aas)'],
      'Begrunnelse: «Nærmere hjemmet»',
      'Avtalt 12.03.2026 09:00',
    ]);
  });

  it('tells of the offers what became of them', async () => {
    const lines = await printed(paalUpTo(19));
    expect(lines).toContain('Avslått');
    expect(lines).toContain(
      'Besvart 21.02.2026 13:00, etter 4 timer, av Dahl (Fjordbyen hjemmetjeneste): «Mangler opplæring»',
    );
    expect(lines).toContain('Utløpt uten svar');
    expect(lines).toContain('Skulle gjelde fra 01.04.2026 00:00');
  });

  it('tells who withdrew an offer, and of each subject in a bundle what became of it', async () => {
    const bundle = {
      transferId: 'bundle' as TransferId,
      subjects: [
        { ...theDrops, from: fjordbyen },
        { ...theCheck, from: aas },
      ],
      to: nordlys,
    };
    const offer = {
      ...bundle,
      reason: 'Innleggelse',
      handover,
      deadline: instant('2026-05-09T08:00:00.000Z'),
    };
    const [, last] = bundle.subjects;
    const lines = await printed(
      paalUpTo(
        19,
        then('2026-05-01T08:00:00.000Z', gpBerg, { type: 'TransferOffered', data: offer }),
        then('2026-05-02T08:00:00.000Z', gpBerg, {
          type: 'TransferWithdrawn',
          data: { ...bundle, subjects: [given(last)], cause: 'sender', reason: 'Feil enhet' },
        }),
      ),
      { language: 'en' },
    );
    expect(
      lines.slice(lines.indexOf('2026-05-09 10:00')).filter((line) => /^(Expired|Withdrawn)/.test(line)),
    ).toEqual([
      'Expired without',
      'Withdrawn',
      'Withdrawn 2026-05-02 10:00 by Berg (Solsiden legesenter): «Feil enhet»',
    ]);
  });

  it('shows a late entry with its reason, and on request how it stood before', async () => {
    const lines = await printed(paalUpTo(19, lateTakeover), { superseded: true });
    expect(lines).toContain('Ført i ettertid 02.05.2026 10:00: «Nettet var nede»');
    expect(lines).toContain('Sto slik i registeret 19.04.2026 12:00 – 02.05.2026 10:00');
  });

  it('numbers its pages and loses nothing of a long text', async () => {
    const reason = `${'Æøå og 4 000 tegn til. '.repeat(170)}Slutt.`;
    const pdf = await pdfOf(paalUpTo(19, ...takeoversOf(reason)));
    const pages = pagesIn(pdf);
    expect(pages).toBeGreaterThan(5);
    const lines = pdfText(pdf);
    expect(lines.filter((line) => line.startsWith('Side '))).toEqual(
      Array.from({ length: pages }, (_, page) => `Side ${String(page + 1)} av ${String(pages)}`),
    );
    expect(lines.join(' ').match(/Slutt\.»/g)).toHaveLength(12);
  });

  it('prints the letters of the Sami languages, and a mark for what the fonts lack', async () => {
    const sami = { ...doctorStrand, name: 'Máret Čáhkeš Đorre Ŋŋ Ŧŧ Žž õǯʒ 漢' };
    const lines = await printed(paalUpTo(19, { ...lateTakeover, by: sami }));
    expect(lines.join(' ')).toContain('Máret Čáhkeš Đorre Ŋŋ Ŧŧ Žž õǯʒ \uFFFD (Fjordbyen legevakt)');
  });

  it('has the head of a table again where it goes on, but not for those who hear it', async () => {
    const pdf = await pdfOf(paalUpTo(19, ...takeoversOf('Akutt. '.repeat(300))));
    const lines = pdfText(pdf);
    const headed = lines.flatMap((line, at) => (line.startsWith('Side ') ? [lines[at + 1]] : []));
    expect(headed.slice(0, 3)).toEqual(['Fra', 'Fra', 'Fra']);
    const tags = pdfTags(pdf);
    expect(tags.filter((tag) => tag === 'Table')).toHaveLength(4);
    expect(tags.filter((tag) => tag === 'TH')).toHaveLength(3 * 5 + 6);
  });

  it('tells a screen reader its language, its title and what its parts are', async () => {
    const pdf = await pdfOf(paalUpTo(19, lateTakeover), { language: 'en', superseded: true });
    expect(pdf.includes('/Lang (en)')).toBe(true);
    expect(pdf.includes(`(Responsibility history ${planId})`)).toBe(true);
    expect(pdf.includes('/DisplayDocTitle true')).toBe(true);
    const outline = pdfTags(pdf).filter((tag) => /^(H\d|P|Table)$/.test(tag));
    expect(outline).toEqual([
      'H1',
      ...['P', 'P', 'P', 'P', 'P'],
      ...['H2', 'Table'],
      ...['H2', 'Table', 'H3', 'Table'],
      ...['H2', 'Table', 'H3', 'Table'],
      ...['H2', 'Table'],
    ]);
  });
});
