import { syntheticNationalId } from '../../src/infrastructure/identity/synthetic-numbers';
import { eventually } from './eventually';
import type { Answer, Who } from './api-client';
import type { RunningServer } from './running-server';

export interface PatientWithPlan {
  readonly name: string;
  readonly nationalId: string;
  readonly patient: Who;
  readonly patientId: string;
  readonly planId: string;
  /** The address of the plan. */
  readonly path: string;
}

/** What a test needs to have been done. @throws where it was refused */
export async function done(answer: Promise<Answer>): Promise<Answer['body']> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(`Answered ${String(status)}: ${text}`);
  return body;
}

export const idIn = (body: Answer['body'], name: string): string => String(body[name]);

const startMs = 60_000;

/** Read models that are being made for the first time are asked again, as their answer says. */
async function providersOf(server: Pick<RunningServer, 'as'>): Promise<unknown> {
  let answer: Answer | undefined;
  const isThere = async (): Promise<boolean> => {
    answer = await server.as('gp-berg').get('/providers?limit=200');
    return answer.status !== 503;
  };
  await eventually('the units are listed', isThere, startMs);
  if (!answer) throw new Error('There was no answer');
  return (await done(Promise.resolve(answer)))['items'];
}

/** The units of the synthetic users, by the first words of their names. */
export async function unitNamed(server: Pick<RunningServer, 'as'>, name: string): Promise<string> {
  const units = (await providersOf(server)) as readonly {
    readonly name: string;
    readonly providerId: string;
  }[];
  const unit = units.find((each) => each.name.startsWith(name));
  if (!unit) throw new Error(`The unit ${name} is not registered`);
  return unit.providerId;
}

export const provider = (providerId: string) => ({ kind: 'provider', providerId });

export const handover = { situation: 'S', background: 'B', assessment: 'A', recommendation: 'R' };

/** A new patient of Solsiden's, who has consented and has a plan that Solsiden coordinates. */
export async function openPlanFor(server: Pick<RunningServer, 'as'>, name: string): Promise<PatientWithPlan> {
  const berg = server.as('gp-berg');
  const nationalId = syntheticNationalId(name);
  const registered = await done(berg.post('/patients', { nationalId, name, birthDate: '1961-03-04' }));
  const patientId = idIn(registered, 'patientId');
  await done(berg.post(`/patients/${patientId}/consent`, { decision: 'given' }));
  const coordinator = provider(await unitNamed(server, 'Solsiden'));
  const opened = await done(berg.post('/plans', { patientId, title: 'Plan', coordinator }));
  const planId = idIn(opened, 'planId');
  const patient = { role: 'patient', name, nationalId } as const;
  return { name, nationalId, patient, patientId, planId, path: `/plans/${planId}` };
}
