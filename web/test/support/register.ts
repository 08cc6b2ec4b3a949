import { ApiClient } from '../../../test/support/api-client';
import { done, idIn, openPlanFor, provider, unitNamed } from '../../../test/support/patient-with-plan';
import type { PatientWithPlan } from '../../../test/support/patient-with-plan';
import { register } from './visitor';

/** What others do meanwhile, through the API. */
export const api = (): ApiClient => new ApiClient(register());

/** A plan that a spec may change, of a patient of its own. */
export const ownPlan = (speaker: ApiClient, patient: string): Promise<PatientWithPlan> =>
  openPlanFor(speaker, patient);

/** A measure for which the coordinator’s own unit answers. */
export async function addMeasure(speaker: ApiClient, plan: PatientWithPlan, title: string): Promise<string> {
  const responsible = provider(await unitNamed(speaker, 'Solsiden'));
  const added = await done(
    speaker.as('gp-berg').post(`${plan.path}/measures`, { part: 'treatment', title, responsible }),
  );
  return idIn(added, 'measureId');
}
