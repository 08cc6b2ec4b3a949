import type { Held } from '../../src/domain/plan/events';
import type { Party } from '../../src/kernel/party';
import { subjectsNamed } from './wording';
import type { Wording } from './wording';

/** That an offer has come to its deadline without a valid answer: there was none, or it was entered in error. */
export function expired(subjects: readonly Held[], { name }: Party, wasAcceptedInError: boolean): Wording {
  const what = subjectsNamed(subjects);
  return wasAcceptedInError
    ? {
        nb: `${name} kan ikke lenger svare på spørsmålet om å overta ${what.nb}: fristen er ute, og ja-et som sto der, var registrert ved en feil.`,
        en: `${name} can no longer answer whether to take over ${what.en}: the deadline has passed, and the yes that stood there was recorded by mistake.`,
      }
    : {
        nb: `${name} svarte ikke innen fristen på spørsmålet om å overta ${what.nb}.`,
        en: `${name} did not answer by the deadline whether to take over ${what.en}.`,
      };
}
