import type { Observation, ZoneColour } from '../../../domain/plan/events';
import type { Instant } from '../../../kernel/instant';
import { CommandBody } from '../fields/command-body';
import { Moment, Name, NumberOrText, Word } from '../fields/fields';
import { OneOfThings } from '../fields/variants';
import { zoneColours } from '../plans/words';

/** Either the zone that the patient finds himself in, or something measured. */
@OneOfThings(
  () => [ZoneObservationBody, MeasuredObservationBody],
  (sent) => ('zone' in sent ? ZoneObservationBody : MeasuredObservationBody),
)
export abstract class ObservationBody extends CommandBody {
  abstract readonly at: Instant;
  abstract observation(): Observation;
}

class ZoneObservationBody extends ObservationBody {
  @Word(zoneColours) readonly zone!: ZoneColour;
  @Moment() override readonly at!: Instant;

  override observation(): Observation {
    return { zone: this.zone };
  }
}

class MeasuredObservationBody extends ObservationBody {
  @Name() readonly code!: string;
  @NumberOrText() readonly value!: number | string;
  @Name('optional') readonly unit?: string;
  @Moment() override readonly at!: Instant;

  override observation(): Observation {
    const { code, value, unit } = this;
    return { code, value, ...(unit !== undefined && { unit }) };
  }
}
