import { paalsPlan } from '../../src/demo/paals-plan';
import { Session } from '../../src/demo/session';
import { syntheticNationalId } from '../../src/infrastructure/identity/synthetic-numbers';
import { hourMs, plus } from '../../src/kernel/instant';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import { startOfOsloDay } from '../../src/kernel/oslo-day';
import type { AuditItem } from '../../src/interfaces/http/audit/audit.answer';
import type { Explanation, HistoryItem, PlanChanges } from '../../src/interfaces/http/history/history.answer';
import type { Plan } from '../../src/interfaces/http/plans/plan.answer';
import type { Answer, Headers } from '../support/api-client';
import { RunningServer } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

const year = 2030;
const at = (monthAndDay: string, hour = 0): Instant =>
  plus(startOfOsloDay(`${String(year)}-${monthAndDay}` as PlainDay), hour * hourMs);
const english = { 'accept-language': 'en' };

let server: RunningServer;
let session: Session;
const dataDir = temporaryFolder();
/** The plan's revision after each row of the story. */
const revisionAfter = new Map<number, number>();

beforeAll(async () => {
  server = await RunningServer.start({ dataDir });
  session = new Session(server.api);
  for (const row of paalsPlan(year)) {
    await server.moveClock(row.at);
    await row.play(session);
    if (row.number > 1) revisionAfter.set(row.number, (await planOf('gp-berg')).revision);
  }
  // Row 19: the auditor looks on 1 June.
  await server.moveClock(at('06-01', 10));
}, 60_000);
afterAll(() => server.stop());

const path = (rest: string): string => `/plans/${session.id('plan')}${rest}`;
async function read(user: string, address: string, headers?: Headers): Promise<Answer['body']> {
  const { status, body } = await server.as(user).get(address, headers);
  expect({ user, address, status }).toEqual({ user, address, status: 200 });
  return body;
}
// What comes back has been held against the schema that each of these types is made from.
const planOf = async (user: string) => (await read(user, path(''))) as unknown as Plan;
const historyOf = async (user: string, query = '', headers?: Headers) =>
  (await read(user, path(`/history?${query}`), headers))['items'] as readonly HistoryItem[];
const changesFor = async (user: string, query = '') =>
  (await read(user, path(`/changes${query}`))) as unknown as PlanChanges;
const explain = async (user: string, place: string, headers?: Headers) =>
  (await read(user, path(`/explain?path=${place}`), headers)) as unknown as Explanation;
const refusal = async (user: string, address: string): Promise<readonly [number, unknown]> => {
  const { status, body } = await server.as(user).get(address);
  return [status, body['code']];
};
const drops = (field = '') => `/measures/${session.id('drops')}${field}`;
const check = (field = '') => `/measures/${session.id('check')}${field}`;
const namesIn = (values: readonly unknown[]) =>
  values.map((value) => (value as { readonly name: string } | null)?.name ?? null);

describe('row 17: what is recorded late', () => {
  it('says so in the history, with both times and the reason', async () => {
    const [late] = await historyOf('paal', 'type=ObservationReported');
    expect(late).toMatchObject({
      summary:
        'Registrert i ettertid: Kari Berg (Solsiden legesenter) noterte en måling: øyetrykk 16 mmHg, 20. april 2030 kl. 11.00.',
      occurredAt: at('04-20', 11),
      lateReason: 'Svaret fra legevakten kom først nå',
      changes: [
        {
          path: `/observations/${session.id('pressure measured')}`,
          label: 'Måling eller melding om sone',
          before: null,
          after: { code: 'øyetrykk', value: 16, unit: 'mmHg', at: at('04-20', 11) },
        },
      ],
    });
    expect(late?.recordedAt.slice(0, 10)).toBe('2030-05-03');
    const [inEnglish] = await historyOf('paal', 'type=ObservationReported', english);
    expect(inEnglish?.summary).toBe(
      'Recorded afterwards: Kari Berg (Solsiden legesenter) noted a measurement: øyetrykk 16 mmHg, on 20 April 2030 at 11:00.',
    );
    expect(inEnglish?.changes[0]?.label).toBe('Measurement or report of a zone');
  });

  it('is found by when the register learned of it', async () => {
    const types = async (query: string) => (await historyOf('paal', query)).map(({ type }) => type);
    expect(await types(`from=${at('05-01')}`)).toEqual(['ObservationReported']);
    expect(await types(`to=${at('04-25')}&limit=200`)).not.toContain('ObservationReported');
  });

  it('is what has changed since row 16, by who recorded it', async () => {
    const { from, to, changes } = await changesFor('eye-lie', `?since=${String(revisionAfter.get(16))}`);
    expect([from, to]).toEqual([revisionAfter.get(16), revisionAfter.get(17)]);
    expect(changes).toMatchObject([
      {
        path: `/observations/${session.id('pressure measured')}`,
        before: null,
        after: { value: 16 },
        by: { name: 'Kari Berg' },
        at: at('04-20', 11),
      },
    ]);
    expect(changes[0]?.recordedAt.slice(0, 10)).toBe('2030-05-03');
  });

  it('is explained by the one event that reported it', async () => {
    const place = `/observations/${session.id('pressure measured')}`;
    const { value, events } = await explain('anne', place);
    expect(value).toEqual({ code: 'øyetrykk', value: 16, unit: 'mmHg', at: at('04-20', 11) });
    expect(events).toMatchObject([{ type: 'ObservationReported', at: at('04-20', 11), before: null }]);
  });
});

describe('row 19: how the drops came to who has them', () => {
  const parties = [
    'Pål Hansen',
    'Fjordbyen hjemmetjeneste',
    'Fjordbyen legevakt',
    'Fjordbyen hjemmetjeneste',
  ];

  it('is explained to the auditor from the first holder to the one shown now', async () => {
    const { value, label, events, earlier } = await explain('auditor-holm', drops('/responsible'));
    expect(label).toBe('Tiltaket «Øyedråper daglig»: ansvarlig');
    expect(namesIn([value])).toEqual([parties.at(-1)]);
    expect(namesIn(events.map(({ after }) => after))).toEqual(parties);
    expect(namesIn(events.map(({ before }) => before))).toEqual([null, ...parties.slice(0, -1)]);
    expect(events.map(({ type }) => type)).toEqual([
      'ResponsibilityAssigned',
      'TransferAccepted',
      'ResponsibilityTakenOver',
      'TransferAccepted',
    ]);
    expect(events.map(({ actor }) => actor.name)).toEqual([
      'Kari Berg',
      'Marit Dahl',
      'Sigrid Strand',
      'Marit Dahl',
    ]);
    expect(events[2]?.summary).toBe(
      'Sigrid Strand (Fjordbyen legevakt) overtok ansvaret for «Øyedråper daglig» fra Fjordbyen hjemmetjeneste uten avtale.',
    );
    expect(earlier).toBe(0);
  });

  it('shows the declined offer in the history, with its reason, and who had it all the while', async () => {
    const declined = await historyOf('auditor-holm', 'type=TransferDeclined');
    expect(declined).toMatchObject([
      {
        summary: 'Marit Dahl (Fjordbyen hjemmetjeneste) sa nei til å overta «Øyedråper daglig».',
        reason: 'Mangler opplæring',
        changes: [{ before: 'offered', after: 'declined' }],
      },
    ]);
  });

  it('tells of the yearly check who has agreed, and from when', async () => {
    const { value, events } = await explain('auditor-holm', check('/responsible'));
    expect(namesIn([value])).toEqual(['Øyelegene Aas']);
    expect(events.map(({ from }) => from)).toEqual([undefined, at('04-01')]);
  });

  it('explains a whole thing by all that stands under it', async () => {
    const { value, events } = await explain('auditor-holm', drops());
    expect(value).toMatchObject({
      title: 'Øyedråper daglig',
      status: 'active',
      responsible: { name: 'Fjordbyen hjemmetjeneste' },
    });
    expect(new Set(events.map(({ path: place }) => place))).toContain(drops('/status'));
    expect(events.map(({ revision }) => revision)).toEqual(
      events.map(({ revision }) => revision).toSorted((a, b) => a - b),
    );
  });
});

describe('a plan’s history', () => {
  it('has one item for every revision, newest first, the same that the audit has', async () => {
    const items = await historyOf('gp-berg', 'limit=200');
    const { revision } = await planOf('gp-berg');
    expect(items.map((item) => item.revision)).toEqual(
      Array.from({ length: revision + 1 }, (_, i) => revision - i),
    );
    const audited = (await read('auditor-holm', `/audit?planId=${session.id('plan')}&limit=200`))[
      'items'
    ] as readonly AuditItem[];
    expect(audited.map(({ planId: _, ...item }) => item)).toEqual(items);
  });

  it('is the same for patient, relative, nurse and auditor', async () => {
    const [patient, ...others] = await Promise.all(
      ['paal', 'anne', 'nurse-dahl', 'auditor-holm'].map((user) => historyOf(user, 'limit=200')),
    );
    expect(patient?.length).toBeGreaterThan(30);
    for (const other of others) expect(other).toEqual(patient);
  });

  it('can be had of several kinds of events, of one person, and of a time', async () => {
    const asked = await historyOf('paal', 'type=GoalAdded&type=GoalAccepted');
    expect(asked.map(({ type }) => type)).toEqual(['GoalAccepted', 'GoalAdded', 'GoalAdded']);
    const his = await historyOf('paal', 'actor=patient');
    expect(new Set(his.map(({ actor }) => actor.name))).toEqual(new Set(['Pål Hansen']));
    const { practitionerId } = (await historyOf('paal', 'type=TransferDeclined'))[0]?.actor ?? {};
    const dahls = await historyOf('paal', `actor=${String(practitionerId)}`);
    expect(new Set(dahls.map(({ actor }) => actor.name))).toEqual(new Set(['Marit Dahl']));
    const spring = await historyOf('paal', `from=${at('04-18')}&to=${at('04-19')}`);
    expect(spring.map(({ type }) => type)).toEqual(['CareTeamMemberAdded', 'ResponsibilityTakenOver']);
  });

  it('goes on where the page before ended, whatever is written in the meantime', async () => {
    const paal = server.as('paal');
    const first = await paal.get(path('/history?limit=7'));
    const seen = [...(first.body['items'] as readonly HistoryItem[])];
    const head = seen[0]?.revision ?? -1;
    let next = first.body['next'];
    for (let page = 0; typeof next === 'string'; page += 1) {
      await server.as('nurse-dahl').post(path('/comments'), { text: `Underveis ${String(page)}` });
      const { body } = await paal.get(path(`/history?limit=7&cursor=${next}`));
      seen.push(...(body['items'] as readonly HistoryItem[]));
      next = body['next'];
    }
    expect(seen.map(({ revision }) => revision)).toEqual(
      Array.from({ length: head + 1 }, (_, i) => head - i),
    );
  });

  it('tells what a correction took back, and what that had said', async () => {
    const { body } = await server.as('paal').post(path('/comments'), { text: 'Dråpene svir.' });
    const [comment] = await historyOf('paal', 'type=PatientCommented&limit=1');
    await server
      .as('paal')
      .post(path(`/events/${String(comment?.eventId)}/entered-in-error`), { reason: 'Feil dråper' });
    const [correction] = await historyOf('paal', 'type=EnteredInError');
    const place = `/comments/${String(body['commentId'])}`;
    expect(correction).toMatchObject({
      summary: 'Pål Hansen rettet en feil: kommentaren skulle ikke vært registrert.',
      reason: 'Feil dråper',
      corrects: {
        eventId: comment?.eventId,
        revision: comment?.revision,
        summary: 'Pål Hansen skrev en kommentar: «Dråpene svir.»',
      },
      changes: [{ path: place, before: { text: 'Dråpene svir.' }, after: null }],
    });
    const { value, events } = await explain('paal', place);
    expect([value, events.map(({ type }) => type)]).toEqual([null, ['PatientCommented', 'EnteredInError']]);
  });

  it('tells of a performance that was never done what had been noted', async () => {
    const when = at('06-01', 8);
    await server.as('nurse-dahl').post(path(drops('/performances')), { outcome: 'done', at: when });
    const [noted] = await historyOf('paal', 'type=MeasurePerformed&limit=1');
    await server
      .as('nurse-dahl')
      .post(path(`/events/${String(noted?.eventId)}/entered-in-error`), { reason: 'Feil pasient' });
    const [correction] = await historyOf('paal', 'type=EnteredInError&limit=1', english);
    const place = drops(`/performances/${String(noted?.eventId)}`);
    expect(correction).toMatchObject({
      summary:
        'Marit Dahl (Fjordbyen hjemmetjeneste) corrected a mistake: the note that “Øyedråper daglig” was done should not have been recorded.',
      changes: [{ path: place, before: { outcome: 'done', at: when }, after: null }],
    });
    const { value, events } = await explain('paal', place);
    expect([value, events.map(({ before, after }) => [before, after])]).toEqual([
      null,
      [
        [null, { outcome: 'done', at: when }],
        [{ outcome: 'done', at: when }, null],
      ],
    ]);
  });
});

describe('what has changed', () => {
  it('is everything for one who has never looked', async () => {
    const { from, to, changes } = await changesFor('specialist-aas');
    expect([from, to]).toEqual([null, (await planOf('gp-berg')).revision]);
    expect(changes.map((change) => change.path)).toContain('/whatMatters');
    expect(changes.every(({ before }) => before === null)).toBe(true);
  });

  it('is what came since the caller last looked', async () => {
    const { revision } = await planOf('anne');
    await server.moveClock(at('06-02', 10));
    await server.as('gp-berg').patch(path(drops()), { title: 'Øyedråper hver kveld' });
    const { from, changes } = await changesFor('anne');
    expect(from).toBe(revision);
    expect(changes).toMatchObject([
      {
        path: drops('/title'),
        label: 'Tiltaket «Øyedråper hver kveld»: tittel',
        before: 'Øyedråper daglig',
        after: 'Øyedråper hver kveld',
        by: { name: 'Kari Berg' },
      },
    ]);
  });

  it('is nothing when it has been changed back', async () => {
    const { revision } = await planOf('gp-berg');
    await server.as('gp-berg').patch(path(drops()), { title: 'Dråper' });
    await server.as('gp-berg').patch(path(drops()), { title: 'Øyedråper hver kveld' });
    expect((await changesFor('gp-berg', `?since=${String(revision)}`)).changes).toEqual([]);
  });

  it('is what time alone has done too: what was accepted for later has begun', async () => {
    const since = revisionAfter.get(13) ?? 0;
    const { changes } = await changesFor('eye-lie', `?since=${String(since)}`);
    expect(changes.find((change) => change.path === check('/responsible'))).toMatchObject({
      before: { name: 'Nordlys sykehus, øyeavdelingen' },
      after: { name: 'Øyelegene Aas' },
      by: { name: 'Ingrid Aas' },
      at: at('04-01'),
    });
    const then = (await read('gp-berg', path(`?revision=${String(since)}`))) as unknown as Plan;
    const shown = then.measures.find(({ measureId }) => measureId === session.id('check'));
    expect(shown?.responsible.name).toBe('Nordlys sykehus, øyeavdelingen');
  });

  it('cannot be told since a revision that has not been', async () => {
    expect(await refusal('gp-berg', path('/changes?since=99999'))).toEqual([404, 'revision-not-found']);
  });
});

describe('those who may not look back', () => {
  const addresses = ['/history', '/changes', '/explain?path=/title'];

  it.each([
    ['a practitioner outside the team', 'doctor-ness', 403, 'forbidden'],
    ['a practitioner whose unit is in no team', 'nurse-vik', 403, 'forbidden'],
    ['an operator', 'operator-ruud', 404, 'not-found'],
  ])('are refused: %s', async (_, user, status, code) => {
    for (const address of addresses) expect(await refusal(user, path(address))).toEqual([status, code]);
  });

  it('do not learn whether there is such a plan', async () => {
    const name = 'Kari Fremmed';
    const stranger = { role: 'patient', name, nationalId: syntheticNationalId(name) } as const;
    for (const address of addresses) {
      const { status, body } = await server.as(stranger).get(path(address));
      expect([status, body['code']]).toEqual([404, 'not-found']);
    }
  });

  it('get nothing for a field that the plan has not had', async () => {
    const place = `/measures/${session.id('plan')}/title`;
    expect(await refusal('paal', path(`/explain?path=${place}`))).toEqual([404, 'field-not-found']);
  });
});

describe('a response service in the team', () => {
  beforeAll(async () => {
    const { items } = await read('gp-berg', '/providers?q=Responssenteret');
    const [{ providerId } = { providerId: '' }] = items as readonly { readonly providerId: string }[];
    const party = { kind: 'provider', providerId };
    await server.as('gp-berg').post(path('/care-team'), { party, role: 'responstjeneste' });
  });

  it('sees the history of the self-treatment part, and no word of the rest', async () => {
    const items = await historyOf('nurse-vik', 'limit=200');
    const told = JSON.stringify(items);
    expect(items.map(({ summary }) => summary)).toContain(
      'Kari Berg (Solsiden legesenter) la til tiltaket «Øyedråper daglig».',
    );
    const kinds = items.flatMap(({ changes }) => changes.map((change) => change.path.split('/')[1]));
    expect(kinds).toContain('zones');
    for (const hidden of ['problems', 'transfers', 'comments', 'reviews'])
      expect(kinds).not.toContain(hidden);
    for (const hidden of ['Årlig kontroll', 'Demens', 'Øyetrykk under', 'Husker ikke', 'Dråpene svir'])
      expect(told).not.toContain(hidden);
  });

  it('sees its part of the changes, and is told why of nothing else', async () => {
    const { changes } = await changesFor('nurse-vik', '?since=0');
    const kinds = new Set(changes.map((change) => change.path.split('/')[1]));
    expect(kinds).toContain('measures');
    for (const hidden of ['problems', 'transfers', 'comments']) expect(kinds).not.toContain(hidden);
    expect(JSON.stringify(changes)).not.toContain('Årlig kontroll');
    expect((await explain('nurse-vik', drops('/title'))).value).toBe('Øyedråper hver kveld');
    expect(await refusal('nurse-vik', path(`/explain?path=${check('/title')}`))).toEqual([
      404,
      'field-not-found',
    ]);
    expect((await explain('nurse-vik', '/measures')).value).toEqual({
      [session.id('drops')]: expect.objectContaining({ title: 'Øyedråper hver kveld' }) as object,
    });
  });
});
