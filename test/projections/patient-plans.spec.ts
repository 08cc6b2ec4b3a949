import type { RepresentationEntry } from '../../projections/patient-plans/document';
import { patientPlans } from '../../projections/patient-plans/patient-plans.projection';
import type { ConsentEvent } from '../../src/domain/consent/events';
import type { PersonKey, RelativeId } from '../../src/kernel/ids';
import { day, gpBerg, paalHimself, paalUpTo, patientId, planId, then } from '../support/paal-facts';
import { factsOf, fold } from '../support/projection-specification';
import type { Told } from '../support/projection-specification';

const anneId = 'a0000000-0000-4000-8000-000000000001' as RelativeId;
const anneKey = 'a'.repeat(64) as PersonKey;
const registered: Told<ConsentEvent> = {
  type: 'PatientRegistered',
  data: {
    patientId,
    personKey: 'b'.repeat(64) as PersonKey,
    name: 'Pål Hansen',
    birthDate: day('1950-11-17'),
  },
  at: '2026-01-12T07:00:00.000Z',
  by: gpBerg,
};
const granted: Told<ConsentEvent> = {
  type: 'RepresentationGranted',
  data: {
    relativeId: anneId,
    personKey: anneKey,
    name: 'Anne Hansen',
    kind: 'relative',
    scopes: ['read', 'comment', 'performances'],
  },
  at: '2026-01-12T09:00:00.000Z',
  by: paalHimself,
};
const ended: Told<ConsentEvent> = {
  type: 'RepresentationEnded',
  data: { relativeId: anneId, personKey: anneKey },
  at: '2026-02-01T09:00:00.000Z',
  by: paalHimself,
};
const consent = (...told: readonly Told<ConsentEvent>[]) =>
  factsOf<ConsentEvent>(`consent-${patientId}`, told);

describe("a patient's plans", () => {
  it('tell that a plan exists, and no more', () => {
    expect(fold(patientPlans, paalUpTo(7)).documents.get(`plan/${planId}`)).toEqual({
      kind: 'plan',
      planId,
      patientId,
      title: 'Plan for synet',
      status: 'open',
    });
  });

  it.each([
    ['PlanPaused', 'paused'],
    ['PlanResumed', 'open'],
  ] as const)('follow the status: %s', (type, status) => {
    const facts = paalUpTo(
      6,
      then('2026-02-01T08:00:00.000Z', gpBerg, { type, data: { reason: 'Innlagt' } }),
    );
    expect(fold(patientPlans, facts).documents.get(`plan/${planId}`)).toMatchObject({ status });
  });

  it('are closed when the plan is', () => {
    const closed = then('2026-02-01T08:00:00.000Z', gpBerg, {
      type: 'PlanClosed',
      data: { reason: 'Flyttet', ended: [] },
    });
    expect(fold(patientPlans, paalUpTo(6, closed)).documents.get(`plan/${planId}`)).toMatchObject({
      status: 'closed',
    });
  });
});

describe('those whom a person represents', () => {
  const entry: RepresentationEntry = {
    personKey: anneKey,
    patientId,
    relativeId: anneId,
    name: 'Anne Hansen',
    kind: 'relative',
    scopes: ['read', 'comment', 'performances'],
    until: null,
    endedAt: null,
  };

  it('are found by the person', () => {
    expect([...fold(patientPlans, consent(registered, granted)).entries.values()]).toEqual([entry]);
  });

  it('are kept with the end when the patient ends it', () => {
    expect([...fold(patientPlans, consent(registered, granted, ended)).entries.values()]).toEqual([
      { ...entry, endedAt: '2026-02-01T09:00:00.000Z' },
    ]);
  });

  it('are represented again when it is granted again', () => {
    const facts = consent(registered, granted, ended, { ...granted, at: '2026-03-01T09:00:00.000Z' });
    expect([...fold(patientPlans, facts).entries.values()]).toEqual([entry]);
  });
});
