import { http } from '../../api/http';
import type { components } from '../../api/schema';
import type { Intent } from '../../api/use-command';

type Schemas = components['schemas'];

export const registerPatient = (body: Schemas['RegisterPatientBody'], header: Intent) =>
  http.POST('/api/v1/patients', { params: { header }, body });

export interface Consent {
  readonly patientId: string;
  readonly note: string;
}

export const recordConsent = ({ patientId, note }: Consent, header: Intent) =>
  http.POST('/api/v1/patients/{patientId}/consent', {
    params: { path: { patientId }, header },
    body: { decision: 'given', ...(note.trim() !== '' && { note: note.trim() }) },
  });

export const openPlan = (body: Schemas['OpenPlanBody'], header: Intent) =>
  http.POST('/api/v1/plans', { params: { header }, body });
