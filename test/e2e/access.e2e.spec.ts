import { randomUUID } from 'node:crypto';
import { syntheticNationalId } from '../../src/infrastructure/identity/synthetic-numbers';
import type { Plan, PlanAccess } from '../../src/interfaces/http/plans/plan.answer';
import type { Responsibility } from '../../src/interfaces/http/transfers/responsibility.answer';
import type { Answer, Client, Who } from '../support/api-client';
import { done, handover, idIn, openPlanFor, provider, unitNamed } from '../support/patient-with-plan';
import type { PatientWithPlan } from '../support/patient-with-plan';
import { RunningServer } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

let server: RunningServer;
let own: PatientWithPlan;
let units: Readonly<Record<'nordlys' | 'aas' | 'fjordbyen' | 'respons', string>>;
/** Measures of the plan: one that the patient does, one that Nordlys does. */
let self: string;
let treatment: string;
let memberId: string;
let people: Readonly<Record<Person, Who>>;
const dataDir = temporaryFolder();

const persons = [
  'nobody',
  'patient',
  'another patient',
  'relative: all',
  'relative: read',
  'relative: comment',
  'relative: performances',
  'relative: answer-offers',
  'coordinator',
  'team',
  'team, responsible',
  'response service',
  'asked unit',
  'outside',
  'emergency',
  'blocked',
  'without unit',
  'auditor',
  'operator',
] as const;
type Person = (typeof persons)[number];

const relatives = persons.filter((person) => person.startsWith('relative'));
const staff = persons.slice(persons.indexOf('coordinator'), persons.indexOf('auditor'));
const withUnit = staff.filter((person) => person !== 'without unit');
const clinical: readonly Person[] = ['coordinator', 'team', 'team, responsible'];

const allScopes = ['read', 'comment', 'performances', 'answer-offers'];
const relative = (scope: string): Who => ({ role: 'relative', name: `Slektning ${scope}` });

async function grant(name: string, scopes: readonly string[], until?: string): Promise<string> {
  const granted = { name, nationalId: syntheticNationalId(name), kind: 'relative', scopes };
  const path = `/patients/${own.patientId}/representations`;
  const body = await done(server.as(own.patient).post(path, { ...granted, ...(until && { until }) }));
  return idIn(body, 'relativeId');
}

async function block(by: PatientWithPlan, name: string): Promise<string> {
  const { items } = await done(server.as(by.patient).get(`/practitioners?q=${encodeURIComponent(name)}`));
  const [found] = items as readonly { readonly practitionerId: string }[];
  const restriction = { scope: 'practitioner', practitionerId: found?.practitionerId };
  const body = await done(server.as(by.patient).post(`/patients/${by.patientId}/restrictions`, restriction));
  return idIn(body, 'restrictionId');
}

beforeAll(async () => {
  server = await RunningServer.start({ dataDir });
  const berg = server.as('gp-berg');
  const [nordlys, aas, fjordbyen, respons, legevakten] = await Promise.all(
    ['Nordlys', 'Øyelegene Aas', 'Fjordbyen hjemmetjeneste', 'Responssenteret', 'Fjordbyen legevakt'].map(
      (name) => unitNamed(server, name),
    ),
  );
  units = {
    nordlys: String(nordlys),
    aas: String(aas),
    fjordbyen: String(fjordbyen),
    respons: String(respons),
  };
  own = await openPlanFor(server, 'Torunn Tabell');
  const other = await openPlanFor(server, 'Odd Annen');
  for (const unit of [units.nordlys, units.fjordbyen, units.respons]) {
    const body = await done(berg.post(`${own.path}/care-team`, { party: provider(unit), role: 'team' }));
    memberId = idIn(body, 'memberId');
  }
  self = await newMeasure('self-treatment', { kind: 'patient' });
  treatment = await newMeasure('treatment', provider(units.nordlys));
  await offer(await newMeasure('treatment', provider(units.nordlys)), provider(units.aas));
  await grant('Slektning all', allScopes);
  for (const scope of allScopes) await grant(`Slektning ${scope}`, [scope]);
  const blocked: Who = { role: 'practitioner', name: 'Bente Blokk', providerId: units.fjordbyen };
  const outside: Who = { role: 'practitioner', name: 'Ulf Utenfor', providerId: String(legevakten) };
  people = {
    nobody: null,
    patient: own.patient,
    'another patient': other.patient,
    'relative: all': relative('all'),
    'relative: read': relative('read'),
    'relative: comment': relative('comment'),
    'relative: performances': relative('performances'),
    'relative: answer-offers': relative('answer-offers'),
    coordinator: 'gp-berg',
    team: 'nurse-dahl',
    'team, responsible': 'eye-lie',
    'response service': 'nurse-vik',
    'asked unit': 'specialist-aas',
    outside,
    emergency: 'doctor-strand',
    blocked,
    'without unit': { role: 'practitioner', name: 'Vera Vikar' },
    auditor: 'auditor-holm',
    operator: 'operator-ruud',
  };
  // Whoever gets a token can be found by name.
  await server.api.authorization(blocked);
  await server.api.authorization({ role: 'practitioner', name: 'Ola Ukjent', providerId: units.aas });
  await block(own, 'Bente');
  const opening = { reason: 'Akutt', basis: 'emergency' };
  await done(server.as('doctor-strand').post(`${own.path}/emergency-access`, opening));
});
afterAll(() => server.stop());

async function newMeasure(part: string, responsible: object): Promise<string> {
  const body = { part, title: `Tiltak ${part}`, responsible };
  return idIn(await done(server.as('gp-berg').post(`${own.path}/measures`, body)), 'measureId');
}

const offerOf = (measureId: string, to: object) => ({
  subjects: [{ measureId }],
  to,
  reason: 'Grunn',
  handover,
  deadline: new Date(Date.now() + 3_600_000).toISOString(),
});
const offer = async (measureId: string, to: object): Promise<string> =>
  idIn(await done(server.as('gp-berg').post(`${own.path}/transfers`, offerOf(measureId, to))), 'transferId');

/** `may`, the code of a rule that is asked only of those who may try, or the status of a refusal. */
function outcomeOf({ status, body }: Answer): string | number {
  if (status < 300) return 'may';
  return status === 409 ? String(body['code']) : status;
}

type Outcomes = Partial<Record<Person, string | number>>;
const all = (who: readonly Person[], outcome: string | number): Outcomes =>
  Object.fromEntries(who.map((person) => [person, outcome]));

/** Default deny. A citizen does not learn of what is not his; practitioners may know that a plan exists. */
const denied: Outcomes = { ...all(persons, 403), nobody: 401 };
const deniedOnPlan: Outcomes = { ...denied, 'another patient': 404, operator: 404 };
const deniedOnPatient: Outcomes = { ...all(persons, 404), ...all(staff, 403), nobody: 401, patient: 403 };

interface Case {
  readonly action: string;
  /** What the plan calls it when it tells the caller what he may do, where nothing but his standing decides. */
  readonly told?: string;
  readonly run: (client: Client) => Promise<Answer>;
  readonly expected: Outcomes;
}

const now = () => new Date().toISOString();
const post =
  (rest: string, body: () => object = () => ({})) =>
  (client: Client) =>
    client.post(`${own.path}${rest}`, body());

const onPlan: readonly Case[] = [
  {
    action: 'read the plan',
    told: 'plan',
    run: (client) => client.get(own.path),
    expected: {
      ...all(['patient', 'relative: all', 'relative: read', ...clinical], 'may'),
      ...all(['response service', 'emergency'], 'may'),
    },
  },
  {
    action: 'learn whether there is an active plan',
    told: 'status',
    run: (client) => client.get(`${own.path}/status`),
    expected: {
      ...all(['patient', 'relative: all', 'relative: read', ...clinical], 'may'),
      ...all(['response service', 'emergency', 'asked unit', 'outside'], 'may'),
    },
  },
  {
    action: 'read the responsibility history',
    run: (client) => client.get(`${own.path}/responsibility/history`),
    expected: {
      ...all(['patient', 'relative: all', 'relative: read', ...clinical, 'emergency', 'auditor'], 'may'),
      // What he may see of it has a test of its own.
      'response service': 'either',
    },
  },
  {
    action: 'state what matters',
    told: 'StateWhatMatters',
    run: post('/what-matters', () => ({ text: 'At jeg får sove.' })),
    expected: all(['patient'], 'may'),
  },
  {
    action: 'comment',
    told: 'CommentOnPlan',
    run: post('/comments', () => ({ text: 'En kommentar.' })),
    expected: all(['patient', 'relative: all', 'relative: comment', 'response service'], 'may'),
  },
  {
    action: 'tick off what the patient does',
    run: (client) => client.post(`${own.path}/measures/${self}/performances`, { outcome: 'done', at: now() }),
    expected: {
      ...all(['patient', 'relative: all', 'relative: performances', ...clinical], 'may'),
      ...all(['response service', 'emergency'], 'may'),
    },
  },
  {
    action: 'tick off what health personnel do',
    run: (client) =>
      client.post(`${own.path}/measures/${treatment}/performances`, { outcome: 'done', at: now() }),
    // A response service sees self-treatment only; whether it records what it does not see, nothing says.
    expected: { ...all([...clinical, 'emergency'], 'may'), 'response service': 'either' },
  },
  {
    action: 'report an observation',
    run: post('/observations', () => ({ zone: 'green', at: now() })),
    expected: {
      ...all(['patient', ...clinical, 'response service'], 'may'),
      ...all(['relative: all', 'relative: performances'], 'either'),
    },
  },
  {
    action: 'add a problem',
    told: 'AddProblem',
    run: post('/problems', () => ({ text: 'Problem', purpose: 'Formål' })),
    expected: all(clinical, 'may'),
  },
  {
    action: 'change a measure',
    told: 'UpdateMeasure',
    run: (client) => client.patch(`${own.path}/measures/${self}`, { description: now() }),
    expected: all(clinical, 'may'),
  },
  {
    action: 'define a zone',
    told: 'DefineZone',
    run: (client) => client.put(`${own.path}/zones/green`, { triggers: [], action: now() }),
    expected: all(clinical, 'may'),
  },
  {
    action: 'approve the plan',
    told: 'ApprovePlan',
    run: post('/approval', () => ({ madeWithPatient: true })),
    expected: all(clinical, 'may'),
  },
  {
    action: 'accept a goal',
    told: 'AcceptGoal',
    run: async (client) => {
      const goal = { part: 'individual', description: 'Mål', expressedBy: 'practitioner' };
      const goalId = idIn(await done(server.as('gp-berg').post(`${own.path}/goals`, goal)), 'goalId');
      return client.post(`${own.path}/goals/${goalId}/acceptance`, { decision: 'accepted' });
    },
    expected: all(['patient'], 'may'),
  },
  {
    action: 'review the plan',
    told: 'ReviewPlan',
    run: post('/reviews', () => ({ summary: 'Gjennomgått.' })),
    expected: all(['coordinator'], 'may'),
  },
  {
    action: 'change the care team',
    told: 'UpdateCareTeamMember',
    run: (client) => client.patch(`${own.path}/care-team/${memberId}`, { role: now() }),
    expected: all(['coordinator'], 'may'),
  },
  {
    action: 'offer what the patient has',
    run: async (client) => {
      const measureId = await newMeasure('self-treatment', { kind: 'patient' });
      return client.post(`${own.path}/transfers`, offerOf(measureId, provider(units.aas)));
    },
    expected: {
      ...all(['team', 'team, responsible', 'response service'], 'not-responsible'),
      ...all(['patient', 'coordinator'], 'may'),
    },
  },
  {
    action: 'offer what Nordlys has',
    run: async (client) => {
      const measureId = await newMeasure('treatment', provider(units.nordlys));
      return client.post(`${own.path}/transfers`, offerOf(measureId, provider(units.aas)));
    },
    expected: {
      ...all(['patient', 'team', 'response service'], 'not-responsible'),
      ...all(['team, responsible', 'coordinator'], 'may'),
    },
  },
  {
    action: 'answer an offer to Aas',
    run: async (client) => {
      const transferId = await offer(
        await newMeasure('treatment', provider(units.nordlys)),
        provider(units.aas),
      );
      return client.post(`${own.path}/transfers/${transferId}/decline`, { reason: 'Nei' });
    },
    expected: {
      ...all(['patient', 'relative: all', 'relative: answer-offers', ...clinical], 'not-the-receiver'),
      'response service': 'not-the-receiver',
      'asked unit': 'may',
    },
  },
  {
    action: 'answer an offer to the patient',
    run: async (client) => {
      const measureId = await newMeasure('individual', provider(units.nordlys));
      const transferId = await offer(measureId, { kind: 'patient' });
      return client.post(`${own.path}/transfers/${transferId}/accept`, {});
    },
    expected: {
      ...all([...clinical, 'response service', 'asked unit'], 'not-the-receiver'),
      ...all(['patient', 'relative: all', 'relative: answer-offers'], 'may'),
    },
  },
  {
    action: 'withdraw an offer that the coordinator made',
    run: async (client) => {
      const transferId = await offer(
        await newMeasure('treatment', provider(units.nordlys)),
        provider(units.aas),
      );
      return client.post(`${own.path}/transfers/${transferId}/withdraw`, { reason: 'Feil' });
    },
    expected: {
      ...all(['patient', 'team', 'team, responsible', 'response service'], 'not-the-sender'),
      coordinator: 'may',
    },
  },
  {
    // Near the end: it makes a unit a member of the care team.
    action: 'take over',
    told: 'TakeOverResponsibility',
    run: async (client) => {
      const measureId = await newMeasure('individual', { kind: 'patient' });
      return client.post(`${own.path}/takeovers`, { subjects: [{ measureId }], justification: 'Akutt' });
    },
    expected: all([...clinical, 'emergency'], 'may'),
  },
];

/** Last of all: it opens the plan to whoever succeeds. */
const emergency: Case = {
  action: 'open emergency access',
  told: 'OpenEmergencyAccess',
  run: post('/emergency-access', () => ({ reason: 'Akutt', basis: 'emergency' })),
  expected: all([...clinical, 'response service', 'asked unit', 'outside', 'emergency'], 'may'),
};

const onPatient: readonly Case[] = [
  {
    action: 'block a practitioner',
    run: async (client) => {
      const { items } = await done(server.as(own.patient).get('/practitioners?q=Ukjent'));
      const [found] = items as readonly { readonly practitionerId: string }[];
      const body = { scope: 'practitioner', practitionerId: found?.practitionerId };
      return client.post(`/patients/${own.patientId}/restrictions`, body);
    },
    expected: all(['patient'], 'may'),
  },
  {
    action: 'let a relative in',
    run: (client) =>
      client.post(`/patients/${own.patientId}/representations`, {
        name: 'Ny Slektning',
        nationalId: syntheticNationalId('Ny Slektning'),
        kind: 'relative',
        scopes: ['read'],
      }),
    expected: all(['patient'], 'may'),
  },
  {
    action: 'record a consent',
    run: (client) => client.post(`/patients/${own.patientId}/consent`, { decision: 'given' }),
    expected: { ...all(['patient', ...withUnit], 'may'), blocked: 'either' },
  },
];

const elsewhere: readonly Case[] = [
  {
    action: 'register a patient',
    run: (client) =>
      client.post('/patients', {
        nationalId: syntheticNationalId('Ny Pasient'),
        name: 'Ny Pasient',
        birthDate: '1961-03-04',
      }),
    expected: all(withUnit, 'may'),
  },
  {
    action: 'look a person up',
    run: (client) => client.post('/patients/_lookup', { nationalId: own.nationalId }),
    expected: { ...all(withUnit, 'may'), 'without unit': 'either', blocked: 'either' },
  },
  {
    action: 'read the audit trail',
    run: (client) => client.get(`/audit?planId=${own.planId}`),
    expected: all(['auditor'], 'may'),
  },
  {
    action: 'read responsibility across plans',
    run: (client) => client.get('/responsibility/history'),
    expected: all(['auditor'], 'may'),
  },
  {
    action: 'see the projections',
    run: (client) => client.get('/projections'),
    expected: all(['operator'], 'may'),
  },
  {
    action: 'verify a projection',
    run: (client) => client.post('/projections/providers/verify'),
    expected: all(['operator'], 'may'),
  },
  {
    action: 'register a provider unit',
    run: (client) =>
      client.post('/providers', {
        name: 'Fjellheim legesenter',
        kind: 'gp',
        organisationNumber: '313111172',
      }),
    expected: all(['operator'], 'may'),
  },
  {
    action: 'have a worklist',
    run: (client) => client.get('/worklist'),
    expected: all(['patient', 'another patient', ...relatives, ...withUnit], 'may'),
  },
  {
    action: 'learn who he is',
    run: (client) => client.get('/me'),
    expected: { ...all(persons, 'may'), nobody: 401 },
  },
];

const table: readonly Case[] = [
  ...onPlan.map((each) => ({ ...each, expected: { ...deniedOnPlan, ...each.expected } })),
  ...onPatient.map((each) => ({ ...each, expected: { ...deniedOnPatient, ...each.expected } })),
  ...elsewhere.map((each) => ({ ...each, expected: { ...denied, ...each.expected } })),
  { ...emergency, expected: { ...deniedOnPlan, ...emergency.expected } },
];

/** What the plan tells a person that he may do with it. */
async function toldTo(person: Person): Promise<readonly unknown[]> {
  const { body } = await server.as(people[person]).get(`${own.path}/access`);
  const { reads = [], commands = [] } = body as Readonly<Record<string, readonly unknown[]>>;
  return [...reads, ...commands];
}

describe('the plan of one patient', () => {
  it('is listed to those who may read it, and to nobody else', async () => {
    const seen = await Promise.all(
      persons
        .filter((person) => person !== 'nobody')
        .map(async (person) => {
          const { body } = await server.as(people[person]).get(`/plans?patientId=${own.patientId}`);
          return (body['items'] as readonly unknown[]).length === 1 ? [person] : [];
        }),
    );
    expect(seen.flat().sort()).toEqual(
      ['patient', 'relative: all', 'relative: read', ...clinical, 'response service', 'emergency'].sort(),
    );
  });

  it('is shown to a response service as far as self-treatment goes', async () => {
    const plan = (await done(server.as('nurse-vik').get(own.path))) as unknown as Plan;
    expect(plan.measures.map(({ part }) => part)).toContain('self-treatment');
    expect(new Set(plan.measures.map(({ part }) => part))).toEqual(new Set(['self-treatment']));
    expect(plan.goals.filter(({ part }) => part !== 'self-treatment')).toEqual([]);
    expect([plan.problems, plan.transfers]).toEqual([[], []]);
  });

  it.each(['/responsibility', '/responsibility/history'])(
    'tells a response service of no treatment measure by %s either',
    async (rest) => {
      const answer = await server.as('nurse-vik').get(`${own.path}${rest}`);
      const { subjects, items } = answer.body as unknown as Partial<
        Responsibility & { items: Responsibility['subjects'] }
      >;
      const titles = (subjects ?? items ?? []).map(({ title }) => title);
      expect(titles).not.toContain('Tiltak treatment');
    },
  );

  it.each(table)('$action', async ({ run, expected, told }) => {
    const outcomes: Outcomes = {};
    for (const person of persons) {
      const isTold = told !== undefined && (await toldTo(person)).includes(told);
      const outcome = outcomeOf(await run(server.as(people[person])));
      // Where the rules leave it open there is no surprise but a fault.
      const isOpen = expected[person] === 'either' && (outcome === 'may' || outcome === 403);
      outcomes[person] = isOpen ? 'either' : outcome;
      if (told !== undefined) expect([person, isTold]).toEqual([person, outcome === 'may']);
    }
    expect(outcomes).toEqual(expected);
  });
});

describe('what the plan tells a caller of his access', () => {
  const access = async (person: Person) =>
    done(server.as(people[person]).get(`${own.path}/access`)) as Promise<Partial<PlanAccess>>;

  it('is what he is to it, and until when that lasts', async () => {
    expect(await access('coordinator')).toMatchObject({ basis: 'coordinator', seesWhole: true });
    expect(await access('patient')).toMatchObject({ basis: 'patient' });
    expect(await access('auditor')).toEqual({
      ...{ basis: 'audit', seesWhole: false },
      ...{ reads: ['responsibility', 'history'], commands: [] },
    });
    const { emergencyUntil = '' } = await access('emergency');
    const hours = (Date.parse(emergencyUntil) - Date.now()) / 3_600_000;
    expect([hours > 11.5, hours <= 12]).toEqual([true, true]);
  });
  it('is refused to those to whom it would tell nothing', async () => {
    const refused = ['blocked', 'another patient', 'nobody'] as const;
    const statuses = await Promise.all(
      refused.map(async (person) => (await server.as(people[person]).get(`${own.path}/access`)).status),
    );
    expect(statuses).toEqual([403, 404, 401]);
  });
  it('tells a relative by which id her own entries are known', async () => {
    const who = people['relative: all'];
    await done(server.as(who).post(`${own.path}/comments`, { text: 'Hun spiser bedre nå' }));
    const { relativeId } = await done(server.as(who).get(`${own.path}/access`));
    const { items } = await done(server.as(who).get(`${own.path}/history?type=PatientCommented&limit=1`));
    expect(items).toMatchObject([{ actor: { role: 'relative', relativeId } }]);
    expect(relativeId).toEqual(expect.any(String));
  });
  it('names a relative’s last day, where the patient has set one', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await grant('Sluttdato Slektning', ['read'], until);
    const who = { role: 'relative' as const, name: 'Sluttdato Slektning' };
    expect(await done(server.as(who).get(`${own.path}/access`))).toMatchObject({
      ...{ basis: 'relative', representsUntil: until },
      ...{ reads: ['plan', 'status', 'responsibility', 'history'], commands: [] },
    });
  });
});

describe('what a patient has decided', () => {
  const restrictions = () => `/patients/${own.patientId}/restrictions`;
  const representations = () => `/patients/${own.patientId}/representations`;

  it('he finds again: whom he has shut out, by name and since when, the latest first', async () => {
    const restrictionId = await block(own, 'Ukjent');
    const { items } = await done(server.as(own.patient).get(restrictions()));
    const names = (items as readonly { readonly name: string }[]).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['Ola Ukjent', 'Bente Blokk']);
    await done(server.as(own.patient).delete(`${restrictions()}/${restrictionId}`));
    const after = await done(server.as(own.patient).get(restrictions()));
    expect(JSON.stringify(after)).not.toContain('Ola Ukjent');
  });
  it('he finds again: who represents him, in what and until when, and no identity number', async () => {
    const relativeId = await grant('Funnet Slektning', ['read', 'comment']);
    const { items } = await done(server.as(own.patient).get(representations()));
    expect(items).toContainEqual({
      ...{ relativeId, name: 'Funnet Slektning', kind: 'relative', scopes: ['read', 'comment'] },
    });
    await done(server.as(own.patient).delete(`${representations()}/${relativeId}`));
    const after = await done(server.as(own.patient).get(representations()));
    expect(JSON.stringify(after)).not.toContain(relativeId);
  });
  it.each(['restrictions', 'representations'])('is for nobody else: %s', async (what) => {
    const asked = ['coordinator', 'relative: all', 'auditor', 'operator', 'nobody'] as const;
    const statuses = await Promise.all(
      asked.map(
        async (person) => (await server.as(people[person]).get(`/patients/${own.patientId}/${what}`)).status,
      ),
    );
    expect(statuses).toEqual([403, 404, 404, 404, 401]);
  });
});

describe('access that ends', () => {
  it('is gone with the representation, on the very next request', async () => {
    const relativeId = await grant('Kortvarig Slektning', ['read']);
    const who = { role: 'relative' as const, name: 'Kortvarig Slektning' };
    expect((await server.as(who).get(own.path)).status).toBe(200);
    await done(server.as(own.patient).delete(`/patients/${own.patientId}/representations/${relativeId}`));
    expect((await server.as(who).get(own.path)).status).toBe(404);
  });

  it('is gone when its time is over', async () => {
    const until = new Date(Date.now() + 60_000).toISOString();
    await grant('Tidsbegrenset Slektning', ['read'], until);
    const who = { role: 'relative' as const, name: 'Tidsbegrenset Slektning' };
    expect((await server.as(who).get(own.path)).status).toBe(200);
    expect(await server.moveClock(until)).toMatchObject({ status: 200 });
    expect((await server.as(who).get(own.path)).status).toBe(404);
  });

  it('is gone with a block, whatever was opened before, and the worklist with it', async () => {
    const her = { role: 'practitioner' as const, name: 'Berit Bortvist', providerId: units.fjordbyen };
    const berit = server.as(her);
    const measureId = await newMeasure('self-treatment', { kind: 'patient' });
    const transferId = await offer(measureId, provider(units.fjordbyen));
    expect((await berit.get(own.path)).status).toBe(200);
    expect((await berit.get('/worklist')).text).toContain(transferId);
    expect((await berit.get('/transfers')).text).toContain(transferId);
    await done(berit.post(`${own.path}/emergency-access`, { reason: 'Akutt', basis: 'emergency' }));

    const restrictionId = await block(own, 'Bortvist');
    expect((await berit.get(own.path)).status).toBe(403);
    expect((await berit.get('/worklist')).text).not.toContain(own.planId);
    expect((await berit.get('/transfers')).text).not.toContain(own.planId);
    const accepted = await berit.post(`${own.path}/transfers/${transferId}/accept`, {});
    expect(accepted).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await server.as('nurse-dahl').get('/worklist')).text).toContain(transferId);

    await done(server.as(own.patient).delete(`/patients/${own.patientId}/restrictions/${restrictionId}`));
    expect((await berit.get(own.path)).status).toBe(200);
  });

  it('that is sent once more after it was lifted answers with its own id, and blocks nobody', async () => {
    const her = { role: 'practitioner' as const, name: 'Gry Gjentatt', providerId: units.fjordbyen };
    const gry = server.as(her);
    expect((await gry.get(own.path)).status).toBe(200);
    const { items } = await done(server.as(own.patient).get('/practitioners?q=Gjentatt'));
    const [found] = items as readonly { readonly practitionerId: string }[];
    const restriction = { scope: 'practitioner', practitionerId: found?.practitionerId };
    const path = `/patients/${own.patientId}/restrictions`;
    const headers = { 'idempotency-key': randomUUID() };
    const first = await done(server.as(own.patient).post(path, restriction, headers));
    await done(server.as(own.patient).delete(`${path}/${idIn(first, 'restrictionId')}`));

    expect(await done(server.as(own.patient).post(path, restriction, headers))).toEqual(first);
    expect((await gry.get(own.path)).status).toBe(200);
  });
});

describe('a token', () => {
  it.each(['Bearer', 'Bearer abc', 'Basic abc', `Bearer ${'a.'.repeat(3)}`, 'DPoP abc'])(
    'that is «%s» lets nobody in',
    async (authorization) => {
      const answer = await server.api.raw('GET', '/api/v1/me', { authorization });
      expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
      expect(answer.headers['www-authenticate']).toContain('Bearer');
    },
  );

  it('of one person cannot be changed into another’s', async () => {
    const { authorization = '' } = await server.api.authorization('gp-berg');
    const [header, payload, signature] = authorization.replace('Bearer ', '').split('.');
    const claims = JSON.parse(Buffer.from(String(payload), 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, name: 'En annen' })).toString('base64url');
    const unsigned = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
    for (const token of [
      `${String(header)}.${forged}.${String(signature)}`,
      `${unsigned}.${String(payload)}.`,
    ]) {
      const answer = await server.api.raw('GET', '/api/v1/me', { authorization: `Bearer ${token}` });
      expect(answer.status).toBe(401);
    }
  });
});
