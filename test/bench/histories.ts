import { randomUUID } from 'node:crypto';
import { encode } from '../../src/application/events/codec';
import { consentStream, planStream } from '../../src/application/events/stream-kind';
import { planDecider } from '../../src/domain/plan/decider';
import { dayMs, instantOf, minuteMs, plus } from '../../src/kernel/instant';
import type { NewEvent } from '../../src/application/ports/event-store';
import type { PlanCommand } from '../../src/domain/plan/commands';
import type { PlanFact } from '../../src/domain/plan/events';
import type { PlanState } from '../../src/domain/plan/state';
import type { Actor } from '../../src/kernel/actor';
import type { Decided, DomainEvent, StreamName } from '../../src/kernel/event';
import type {
  CommandId,
  EventId,
  GoalId,
  MeasureId,
  PatientId,
  PersonKey,
  PlanId,
} from '../../src/kernel/ids';
import type { Instant, PlainDay } from '../../src/kernel/instant';
import type { Party } from '../../src/kernel/party';

/** A plan that commands can be sent to. */
export interface Plan {
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly goalId: GoalId;
  readonly measureId: MeasureId;
}

export interface History {
  readonly plan: Plan;
  readonly streams: readonly {
    readonly stream: StreamName;
    readonly events: readonly NewEvent[];
  }[];
}

/** Units and the people in them that histories are told with. */
export interface Cast {
  readonly gp: Actor;
  readonly eye: Actor;
}

const startMs = Date.UTC(2025, 0, 6, 8);
const partyOf = ({ providerId, unit }: Actor): Party => {
  if (!providerId || !unit) throw new Error('A practitioner of the bench has a unit');
  return { kind: 'provider', providerId, name: unit };
};

/** A lawful life of a plan, decided by the real rules and encoded as the register does it; so many events in the plan's stream. */
export function historyOf({ gp, eye }: Cast, planEvents: number, index: number): History {
  const plan = newPlan();
  const patient = {
    patientId: plan.patientId,
    name: `Syntetisk Person ${index}`,
    birthDate: '1950-05-17' as PlainDay,
  };
  const teller = new Teller(planStream(plan.planId), startMs + (index % 400) * dayMs);
  const ids = { problemId: '', goalId: plan.goalId, measureId: plan.measureId };
  teller.tell(gp, {
    type: 'OpenPlan',
    planId: plan.planId,
    patient,
    title: 'Behandlingsplan for grønn stær',
    coordinator: partyOf(gp),
  });
  ids.problemId = teller.tell(
    gp,
    { type: 'AddProblem', text: 'Grønn stær', purpose: 'Bevare synet' },
    'problem',
  );
  const goalId = teller.tell(
    gp,
    {
      type: 'AddGoal',
      part: 'treatment',
      description: 'Trykket i øyet under 18 mmHg',
      problemIds: [ids.problemId as never],
      expressedBy: 'practitioner',
    },
    'goal',
  ) as GoalId;
  const measureId = teller.tell(
    gp,
    {
      type: 'AddMeasure',
      measure: {
        part: 'treatment',
        title: 'Øyedråper hver kveld',
        problemIds: [ids.problemId as never],
        goalIds: [goalId],
        timing: { frequency: { times: 1, per: 'day' }, at: ['21:00'] },
      },
      responsible: partyOf(gp),
    },
    'measure',
  ) as MeasureId;
  teller.tell(gp, { type: 'StartMeasure', measureId });
  if (planEvents > 20) handOver(teller, { gp, eye }, goalId);
  while (teller.events.length < planEvents) {
    teller.tell(gp, routine({ ...plan, goalId, measureId }, teller.events.length, teller.now));
  }
  const consent = consentEvents(patient, gp, startMs);
  return {
    plan: { ...plan, goalId, measureId },
    streams: [
      { stream: consentStream(plan.patientId), events: consent },
      {
        stream: planStream(plan.planId),
        events: teller.events.slice(0, planEvents),
      },
    ],
  };
}

const texts = [
  'Tatt som avtalt, ingen plager. Husket dråpene etter kveldsnytt og hadde ikke svie etterpå.',
  'Litt svie den første halvtimen, ellers bra. Pasienten ønsker å fortsette som nå til neste kontroll.',
  'Trykket er målt hos øyelegen og ligger stabilt. Ingen endring i behandlingen inntil videre.',
];

/** What is done to a plan day by day. */
export function routine({ goalId, measureId }: Plan, turn: number, now: Instant): PlanCommand {
  const note = texts[turn % texts.length] ?? '';
  switch (turn % 3) {
    case 0:
      return {
        type: 'RecordPerformance',
        measureId,
        outcome: turn % 2 === 0 ? 'done' : 'missed',
        at: now,
        note,
      };
    case 1:
      return {
        type: 'ReportObservation',
        observation: { code: '41633001', value: 12 + (turn % 9), unit: 'mmHg' },
        at: now,
      };
    default:
      return {
        type: 'AssessGoal',
        goalId,
        status: turn % 2 === 0 ? 'improving' : 'in-progress',
        note,
      };
  }
}

function handOver(teller: Teller, { gp, eye }: Cast, goalId: GoalId): void {
  const measureId = teller.tell(
    gp,
    {
      type: 'AddMeasure',
      measure: {
        part: 'treatment',
        title: 'Årlig kontroll hos øyelege',
        problemIds: [],
        goalIds: [goalId],
        timing: { frequency: { times: 1, per: 'year' } },
      },
      responsible: partyOf(gp),
    },
    'measure',
  ) as MeasureId;
  teller.tell(gp, {
    type: 'AddCareTeamMember',
    party: partyOf(eye),
    role: 'øyelege',
  });
  const transferId = teller.tell(
    gp,
    {
      type: 'OfferTransfer',
      subjects: [{ measureId }],
      to: partyOf(eye),
      reason: 'Øyelegen følger trykket',
      handover: {
        situation: 'Stabilt trykk',
        background: 'Grønn stær i ti år',
        assessment: 'Kan følges årlig',
        recommendation: 'Kontroll hver vår',
      },
      deadline: plus(teller.now, 14 * dayMs),
    },
    'transfer',
  );
  teller.tell(eye, { type: 'AcceptTransfer', transferId: transferId as never });
}

/** Decides commands and keeps what comes of them as it will be stored. */
class Teller {
  readonly events: NewEvent[] = [];
  #state: PlanState = planDecider.initialState;
  #chainHash = '';
  #ms: number;

  constructor(
    readonly stream: StreamName,
    startsAtMs: number,
  ) {
    this.#ms = startsAtMs;
  }

  get now(): Instant {
    return instantOf(this.#ms);
  }

  /** Answers the id that the command makes under the label. */
  tell(actor: Actor, command: PlanCommand, label = 'nothing'): string {
    this.#ms += 7 * minuteMs;
    const { now } = this;
    const made = new Map<string, string>();
    const newId = (name: string): string => made.get(name) ?? made.set(name, randomUUID()).get(name) ?? '';
    const commandId = randomUUID() as CommandId;
    for (const event of planDecider.decide(this.#state, command, {
      now,
      occurredAt: now,
      actor,
      newId,
    })) {
      const eventId = randomUUID() as EventId;
      const revision = this.events.length;
      const { chainHash, ...stored } = encode(
        event,
        eventId,
        {
          stream: this.stream,
          nextRevision: revision,
          chainHash: this.#chainHash,
        },
        provenance(actor, now, commandId),
      );
      this.#chainHash = chainHash;
      this.events.push(stored);
      const fact = {
        ...event,
        eventId,
        stream: this.stream,
        revision,
        recordedAt: now,
        by: event.by ?? actor,
      } as unknown as PlanFact;
      this.#state = planDecider.evolve(this.#state, fact);
    }
    return made.get(label) ?? '';
  }
}

const provenance = (by: Actor, recordedAt: Instant, commandId: CommandId) => ({
  commandId,
  fingerprint: randomUUID().replaceAll('-', '').repeat(2),
  by,
  recordedAt,
  sourceSystem: 'sammen-bench',
  correlationId: randomUUID(),
});

function consentEvents(
  patient: {
    readonly patientId: PatientId;
    readonly name: string;
    readonly birthDate: PlainDay;
  },
  by: Actor,
  ms: number,
): readonly NewEvent[] {
  const now = instantOf(ms);
  const personKey = randomUUID().replaceAll('-', '').repeat(2) as PersonKey;
  const decided: readonly Decided<DomainEvent>[] = [
    {
      type: 'PatientRegistered',
      data: { ...patient, personKey },
      occurredAt: now,
    },
    { type: 'ConsentGiven', data: {}, occurredAt: now },
  ];
  let chainHash = '';
  return decided.map((event, nextRevision) => {
    const end = {
      stream: consentStream(patient.patientId),
      nextRevision,
      chainHash,
    };
    const encoded = encode(
      event,
      randomUUID() as EventId,
      end,
      provenance(by, now, randomUUID() as CommandId),
    );
    chainHash = encoded.chainHash;
    return {
      id: encoded.id,
      type: encoded.type,
      data: encoded.data,
      metadata: encoded.metadata,
    };
  });
}

const newPlan = (): Plan => ({
  planId: randomUUID() as PlanId,
  patientId: randomUUID() as PatientId,
  goalId: '' as GoalId,
  measureId: '' as MeasureId,
});
