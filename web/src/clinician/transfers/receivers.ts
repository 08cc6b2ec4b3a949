import type { Party, Plan } from '../../api/types';
import { candidatesFor } from '../plan/measures/responsible-choices';
import type { Candidate } from '../plan/measures/responsible-choices';
import { isSameParty } from './subjects';
import type { HeldSubject } from './subjects';

/** Who of the patient and the team can be asked to take over all of these: nobody is asked for what he has. */
export function receiversOf(
  plan: Plan,
  subjects: readonly HeldSubject[],
  own: Party | undefined,
): readonly Candidate[] {
  // Only units answer for treatment and for the coordination.
  const isForUnits = subjects.some(({ part }) => part === 'treatment' || part === 'coordination');
  const everybody = candidatesFor(plan, isForUnits ? 'treatment' : 'individual');
  const hasIt = ({ party }: Candidate): boolean =>
    subjects.some(({ responsible }) => isSameParty({ name: '', ...party }, responsible));
  const isOwn = ({ party }: Candidate): boolean => isSameParty({ name: '', ...party }, own);
  return everybody.filter((one) => !hasIt(one)).toSorted((a, b) => Number(isOwn(a)) - Number(isOwn(b)));
}
