import { http } from '../../api/http';
import type { components } from '../../api/schema';
import type { Plan } from '../../api/types';
import { useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export const useLetIn = ({ planId, patient: { patientId } }: Plan) =>
  useCommand(
    (body: Schemas['RepresentationBody'], header) =>
      http.POST('/api/v1/patients/{patientId}/representations', {
        params: { path: { patientId }, header },
        body,
      }),
    { planId },
  );

export const useLetOut = ({ planId, patient: { patientId } }: Plan) =>
  useCommand(
    ({ relativeId }: { readonly relativeId: string }, header) =>
      http.DELETE('/api/v1/patients/{patientId}/representations/{relativeId}', {
        params: { path: { patientId, relativeId }, header },
        body: {},
      }),
    { planId },
  );

export const useBlock = ({ planId, patient: { patientId } }: Plan) =>
  useCommand(
    ({ practitionerId }: { readonly practitionerId: string }, header) =>
      http.POST('/api/v1/patients/{patientId}/restrictions', {
        params: { path: { patientId }, header },
        body: { scope: 'practitioner', practitionerId },
      }),
    { planId },
  );

export const useUnblock = ({ planId, patient: { patientId } }: Plan) =>
  useCommand(
    ({ restrictionId }: { readonly restrictionId: string }, header) =>
      http.DELETE('/api/v1/patients/{patientId}/restrictions/{restrictionId}', {
        params: { path: { patientId, restrictionId }, header },
        body: {},
      }),
    { planId },
  );
