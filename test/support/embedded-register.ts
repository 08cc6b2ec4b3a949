import { randomUUID } from 'node:crypto';
import { projections } from '../../projections';
import { CommandRunner } from '../../src/application/commands/command-runner';
import { FoldedStreams } from '../../src/application/streams/folded-streams';
import { ChangePlan } from '../../src/application/commands/messages';
import { Parties } from '../../src/application/commands/parties';
import { PlanHandler } from '../../src/application/commands/plan.handler';
import { OpenPlanHandler } from '../../src/application/commands/open-plan.handler';
import { PatientPlans } from '../../src/application/commands/patient-plans';
import { EmergencyAccessHandler } from '../../src/application/commands/emergency-access.handler';
import { PlanPolicy } from '../../src/application/access/plan-policy';
import { decode } from '../../src/application/events/codec';
import {
  consentKind,
  consentStream,
  planKind,
  planStream,
  providerKind,
  providerStream,
} from '../../src/application/events/stream-kind';
import { millisecondsOf } from '../../src/kernel/instant';
import { ProjectionHost } from '../../src/application/projections/projection-host';
import { ProjectionOperations } from '../../src/application/projections/projection-operations';
import { ProjectionProgress } from '../../src/application/projections/projection-progress';
import { EmbeddedEventStore } from '../../src/infrastructure/embedded/event-store';
import { EmbeddedReadStore } from '../../src/infrastructure/embedded/read-store';
import { ScriptedClock } from '../../src/infrastructure/clock/scripted-clock';
import { register } from '../../src/kernel/actor';
import { t } from './decider-specification';
import type { RunnableProjection } from '../../projections/runner/fold-batch';
import type { Caller } from '../../src/application/access/caller';
import type { RecordedFact } from '../../src/application/events/codec';
import type { Envelope, Outcome } from '../../src/application/commands/messages';
import type { Execution } from '../../src/application/commands/execution';
import { untold } from '../../src/application/ports/telemetry';
import type { Clock } from '../../src/application/ports/clock';
import type { EventStore, StoredEvent } from '../../src/application/ports/event-store';
import type { ReadStore } from '../../src/application/ports/read-store';
import type { ConsentCommand } from '../../src/domain/consent/decider';
import type { PlanCommand } from '../../src/domain/plan/commands';
import type { PlanContext } from '../../src/domain/plan/decision';
import type { PlanEvent } from '../../src/domain/plan/events';
import type { Plan, PlanState } from '../../src/domain/plan/state';
import type { ProviderKind } from '../../src/domain/provider/events';
import type { Actor } from '../../src/kernel/actor';
import type { StreamName } from '../../src/kernel/event';
import type {
  CommandId,
  PatientId,
  PersonKey,
  PlanId,
  PractitionerId,
  ProviderId,
  RelativeId,
} from '../../src/kernel/ids';
import type { Instant, PlainDay } from '../../src/kernel/instant';

const id = (kind: number, n: number): string =>
  `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const unit = (n: number, name: string, kind: ProviderKind) => ({
  providerId: id(7, n) as ProviderId,
  name,
  kind,
  organisationNumber: `99999999${n}`,
});

export const solsiden = unit(1, 'Solsiden legesenter', 'gp');
export const nordlys = unit(2, 'Nordlys sykehus', 'hospital');
export const fjordbyen = unit(3, 'Fjordbyen hjemmetjeneste', 'home-care');
export const legevakten = unit(4, 'Fjordbyen legevakt', 'emergency-clinic');
export const vakt = unit(5, 'Vakt responstjeneste', 'response-service');
const units = [solsiden, nordlys, fjordbyen, legevakten, vakt];
export type Unit = (typeof units)[number];

const practitioner = (n: number, name: string, at: Unit): Caller => {
  const { providerId, kind, name: unitName } = at;
  const practitionerId = id(8, n) as PractitionerId;
  return {
    role: 'practitioner',
    name,
    key: practitionerId,
    practitionerId,
    unit: { providerId, kind, name: unitName },
  };
};
export const gpBerg = practitioner(1, 'Berg', solsiden);
export const eyeLie = practitioner(2, 'Lie', nordlys);
export const nurseDahl = practitioner(3, 'Dahl', fjordbyen);
export const doctorStrand = practitioner(4, 'Strand', legevakten);
export const operatorMoe = practitioner(5, 'Moe', vakt);

const person = (digit: string): PersonKey => digit.repeat(64) as PersonKey;
export const patientId = id(2, 1) as PatientId;
export const paal: Caller = {
  role: 'patient',
  name: 'Pål Hansen',
  key: person('a'),
  personKey: person('a'),
  patientId,
};
export const anne: Caller = {
  role: 'relative',
  name: 'Anne Hansen',
  key: person('b'),
  personKey: person('b'),
};
export const auditor: Caller = { role: 'auditor', name: 'Holm', key: 'auditor/Holm' };
export const operator: Caller = { role: 'operator', name: 'Drift', key: 'operator/Drift' };

export const handover = {
  situation: 'Glemmer dråpene',
  background: 'Grønn stær',
  assessment: 'Trenger hjelp',
  recommendation: 'Drypp hver kveld',
};

export const unitRef = ({ providerId }: Unit) => ({ kind: 'provider', providerId }) as const;

export type Intent = ChangePlan['intent'];

export const drops: Intent = {
  type: 'AddMeasure',
  measure: { part: 'treatment', title: 'Øyedråper daglig', problemIds: [], goalIds: [] },
  responsible: unitRef(solsiden),
};

export interface Sent extends Partial<Omit<Envelope, 'caller'>> {
  readonly fingerprint?: string;
}

export const envelopeOf = (caller: Caller, sent: Sent = {}): Envelope => ({
  caller,
  idempotencyKey: randomUUID(),
  fingerprint: 'the-request',
  correlationId: id(9, 9),
  sourceSystem: 'journal-x',
  ...sent,
});

/** A process of the register on stores that others may use too: nothing is kept but in the stores. */
export class RegisterProcess {
  readonly streams: FoldedStreams;
  readonly runner: CommandRunner;
  readonly policy: PlanPolicy;
  readonly #plans: PlanHandler;
  readonly opening: OpenPlanHandler;
  readonly emergency: EmergencyAccessHandler;

  constructor(
    readonly events: EventStore,
    readonly clock: Clock,
  ) {
    this.streams = new FoldedStreams(events);
    this.runner = new CommandRunner(events, clock, this.streams, untold);
    this.policy = new PlanPolicy(this.streams);
    const parties = new Parties(this.streams);
    this.#plans = new PlanHandler(this.runner, this.policy, parties, events);
    this.opening = new OpenPlanHandler(this.runner, new PatientPlans(this.streams), parties);
    this.emergency = new EmergencyAccessHandler(this.runner, this.policy);
  }

  /** As a caller asks for it: the policy, the parties and If-Match in it. */
  ask(planId: PlanId, caller: Caller, intent: Intent, sent: Sent = {}): Promise<Outcome> {
    return this.#plans.execute(new ChangePlan(planId, intent, envelopeOf(caller, sent)));
  }

  async state(planId: PlanId): Promise<Plan> {
    const { state } = await this.streams.load(planKind, planStream(planId));
    if (state.status === 'unopened') throw new Error(`There is no plan ${planId}`);
    return state;
  }

  async tellConsent(of: PatientId, command: ConsentCommand, at = this.clock.now()): Promise<void> {
    await this.runner.execute({
      kind: consentKind,
      stream: consentStream(of),
      commandId: randomUUID() as CommandId,
      fingerprint: '',
      correlationId: '',
      admit: () =>
        Promise.resolve({
          actor: { role: 'patient', name: 'Pål Hansen' },
          command,
          context: { occurredAt: at },
        }),
    });
  }

  async tellUnits(): Promise<void> {
    for (const told of units) {
      await this.runner.execute({
        kind: providerKind,
        stream: providerStream(told.providerId),
        commandId: randomUUID() as CommandId,
        fingerprint: '',
        correlationId: '',
        admit: (_state, now) =>
          Promise.resolve({
            actor: register,
            command: { type: 'RegisterProvider', ...told },
            context: { occurredAt: now },
          }),
      });
    }
  }

  async tellPatient(of = patientId, birthDate = '1950-11-17', personKey = person('a')): Promise<void> {
    await this.tellConsent(of, {
      type: 'RegisterPatient',
      patientId: of,
      personKey,
      name: 'Pål Hansen',
      birthDate: birthDate as PlainDay,
    });
    await this.tellConsent(of, { type: 'GiveConsent' });
  }

  /** Berg opens the plan; his unit coordinates. */
  async openPlan(of = patientId, sent: Sent = {}): Promise<PlanId> {
    const { id: planId } = await this.opening.execute({
      patientId: of,
      title: 'Plan for Pål',
      coordinator: unitRef(solsiden),
      envelope: envelopeOf(gpBerg, sent),
    });
    return planId as PlanId;
  }

  async grant(
    scopes: readonly ('read' | 'comment' | 'performances' | 'answer-offers')[],
    more: { readonly until?: Instant; readonly kind?: 'relative' | 'parent'; readonly of?: PatientId } = {},
  ): Promise<RelativeId> {
    const { of = patientId, kind = 'relative', until } = more;
    await this.tellConsent(of, {
      type: 'GrantRepresentation',
      personKey: person('b'),
      name: 'Anne Hansen',
      kind,
      scopes,
      ...(until && { until }),
    });
    const { state } = await this.streams.load(consentKind, consentStream(of));
    const [relativeId] = Object.keys(state.representations).slice(-1);
    return relativeId as RelativeId;
  }

  block({ practitionerId, name }: Caller): Promise<void> {
    if (!practitionerId) throw new Error(`${name} is no practitioner`);
    return this.tellConsent(patientId, { type: 'BlockPractitioner', practitionerId, name });
  }
}

/** One process on stores in memory, with units, a patient and his open plan, on 12 January 2026 at 08:00. */
export async function embeddedRegister(events: EventStore = EmbeddedEventStore.open(':memory:')) {
  const clock = new ScriptedClock(t('01-12 08:00'));
  const register = new RegisterProcess(events, clock);
  await register.tellUnits();
  await register.tellPatient();
  const planId = await register.openPlan();
  const documents = EmbeddedReadStore.open(':memory:');
  return { events, documents, clock, register, planId, stream: planStream(planId) };
}

export type EmbeddedRegister = Awaited<ReturnType<typeof embeddedRegister>>;

/** Every read model, or those that are named. */
export const runnable = (...names: readonly string[]): readonly RunnableProjection[] =>
  (projections as unknown as readonly RunnableProjection[]).filter(
    ({ name }) => names.length === 0 || names.includes(name),
  );

export function hostOf(
  { events, documents, clock }: { events: EventStore; documents: ReadStore; clock: Clock },
  of: readonly RunnableProjection[],
  onFault: (projection: string, error: unknown) => void = () => undefined,
): {
  readonly host: ProjectionHost;
  readonly progress: ProjectionProgress;
  readonly control: ProjectionOperations;
} {
  const nowMs = (): number => millisecondsOf(clock.now());
  const stores = { events, documents, clock, nowMs, projections: of };
  const progress = new ProjectionProgress(stores);
  const host = new ProjectionHost({
    ...stores,
    onReport: progress.take.bind(progress),
    onFault,
  });
  const control = new ProjectionOperations({
    ...stores,
    progress,
    nudge: host.nudge.bind(host),
  });
  return { progress, host, control };
}

export async function stored(
  events: EventStore,
  stream: StreamName,
  from = 0,
): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = [];
  for await (const event of events.readStream(stream, { from })) found.push(event);
  return found;
}

export const factsOf = async (events: EventStore, stream: StreamName): Promise<readonly RecordedFact[]> =>
  (await stored(events, stream)).map(decode);

export const typesOf = (of: readonly { readonly type: string }[]): readonly string[] =>
  of.map(({ type }) => type);

export const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error as { readonly code?: string }).code ?? String(error),
  );

export type PlanExecution = Execution<PlanState, PlanCommand, PlanEvent, PlanContext>;

/** A command on the plan past the policy: what the one generic path makes of it. */
export const execution = (
  stream: StreamName,
  command: PlanCommand,
  more: Partial<PlanExecution> & { readonly actor?: Actor; readonly occurredAt?: Instant } = {},
): PlanExecution => {
  const { actor = { role: 'patient', name: 'Pål Hansen' }, occurredAt, ...rest } = more;
  return {
    kind: planKind,
    stream,
    commandId: randomUUID() as CommandId,
    fingerprint: 'the-request',
    correlationId: id(9, 9),
    admit: (_state, now) => Promise.resolve({ actor, command, context: { occurredAt: occurredAt ?? now } }),
    ...rest,
  };
};

export const comment = (text: string): PlanCommand => ({ type: 'CommentOnPlan', text });
