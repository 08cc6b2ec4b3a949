import type { PlanFactOf } from '../../src/domain/plan/events';
import { withChanges } from '../../src/kernel/record';
import { changeWhere, placed, without } from '../shared/lists';
import type { RecordedPerformance, WatchedMeasure } from './document';

type Measures = readonly WatchedMeasure[];

/** Enough of what was done to find the last one again when later ones are entered in error. */
const keptDone = 20;

export type MeasureFact = PlanFactOf<
  | 'MeasureAdded'
  | 'MeasureUpdated'
  | 'MeasurePutOnHold'
  | 'MeasureResumed'
  | 'MeasurePerformed'
  | 'MeasureMissed'
  | 'EnteredInError'
>;

/** The watched measures after one more fact. */
export function measuresAfter(measures: Measures, fact: MeasureFact): Measures {
  if (fact.type === 'MeasureAdded') return [...measures, watched(fact)];
  if (fact.type === 'EnteredInError') return corrected(measures, fact);
  return changeWhere(
    measures,
    ({ measureId }) => measureId === fact.data.measureId,
    (measure) => changed(measure, fact),
  );
}

const watched = ({ data, occurredAt }: PlanFactOf<'MeasureAdded'>): WatchedMeasure => ({
  measureId: data.measureId,
  onHold: false,
  ...(data.timing && { timing: data.timing }),
  ...(data.startsOn && { startsOn: data.startsOn }),
  watchedFrom: occurredAt,
  performances: [],
});

function changed(
  measure: WatchedMeasure,
  fact: Exclude<MeasureFact, PlanFactOf<'MeasureAdded' | 'EnteredInError'>>,
): WatchedMeasure {
  switch (fact.type) {
    case 'MeasureUpdated': {
      const { timing, startsOn } = fact.data.changes;
      return withChanges<WatchedMeasure>(measure, {
        ...(timing !== undefined && { timing }),
        ...(startsOn !== undefined && { startsOn }),
      });
    }
    case 'MeasurePutOnHold':
      return { ...measure, onHold: true };
    case 'MeasureResumed':
      return { ...measure, onHold: false, watchedFrom: fact.occurredAt };
    case 'MeasurePerformed':
    case 'MeasureMissed':
      return performed(measure, fact);
  }
}

function performed(
  measure: WatchedMeasure,
  { type, eventId, data: { at } }: PlanFactOf<'MeasurePerformed' | 'MeasureMissed'>,
): WatchedMeasure {
  const outcome = type === 'MeasurePerformed' ? 'done' : 'missed';
  const performance: RecordedPerformance = { eventId, at, outcome };
  return { ...measure, performances: recent(placed(measure.performances, performance, (each) => each.at)) };
}

function recent(performances: readonly RecordedPerformance[]): readonly RecordedPerformance[] {
  const oldest = performances.filter(({ outcome }) => outcome === 'done').at(-keptDone);
  return oldest ? performances.slice(performances.indexOf(oldest)) : performances;
}

function corrected(measures: Measures, { data }: PlanFactOf<'EnteredInError'>): Measures {
  const mistake = data.corrected;
  switch (mistake.type) {
    case 'MeasureAdded':
      return without(measures, ({ measureId }) => measureId === mistake.measureId);
    case 'MeasurePerformed':
    case 'MeasureMissed':
      return changeWhere(
        measures,
        ({ measureId }) => measureId === mistake.measureId,
        (measure) => ({
          ...measure,
          performances: without(measure.performances, ({ eventId }) => eventId === data.eventId),
        }),
      );
    case 'WhatMattersStated':
    case 'PatientCommented':
    case 'ProblemAdded':
    case 'GoalAdded':
    case 'GoalAchievementAssessed':
    case 'ObservationReported':
    case 'TransferAccepted':
    case 'ResponsibilityTakenOver':
      return measures;
  }
}
