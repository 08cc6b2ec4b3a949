import { valueOf } from '../../shared/parts/value-of';
import type { ZoneName } from '../../shared/parts/zone-cards';
import type { ObservationBody } from './commands';

/** The code under which a patient tells what he feels, in the words of the zone. */
export const symptomCode = 'symptom';

/** How it is, as a patient tells it: a zone, what he feels, what he has measured. */
export interface Report {
  readonly zone: ZoneName;
  readonly symptoms: readonly string[];
  readonly measured: { readonly code: string; readonly value: string; readonly unit: string };
}

/** One command for each thing that is told. */
export function observationsOf({ zone, symptoms, measured }: Report, at: string): readonly ObservationBody[] {
  const { code, value, unit } = measured;
  return [
    { zone, at },
    ...symptoms.map((symptom) => ({ code: symptomCode, value: symptom, at })),
    ...(code.trim() !== '' && value.trim() !== ''
      ? [{ code: code.trim(), value: valueOf(value), ...(unit.trim() && { unit: unit.trim() }), at }]
      : []),
  ];
}
