import { http } from '../../../api/http';
import type { BodyOf, Send } from '../edit/bodies';

export const addMeasure =
  (planId: string): Send<BodyOf<'AddMeasureBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/measures', { params: { path: { planId }, header }, body });

export const changeMeasure =
  (planId: string, measureId: string): Send<BodyOf<'ChangeMeasureBody'>> =>
  (body, header) =>
    http.PATCH('/api/v1/plans/{planId}/measures/{measureId}', {
      params: { path: { planId, measureId }, header },
      body,
    });

export type CourseStep = 'start' | 'hold' | 'resume' | 'complete' | 'discontinue';

export const stepMeasure =
  (planId: string, measureId: string, step: CourseStep): Send<BodyOf<'OptionalReasonBody'>> =>
  (body, header) =>
    http.POST(`/api/v1/plans/{planId}/measures/{measureId}/${step}`, {
      params: { path: { planId, measureId }, header },
      body,
    });

export const recordPerformance =
  (planId: string, measureId: string): Send<BodyOf<'PerformanceBody'>> =>
  (body, header) =>
    http.POST('/api/v1/plans/{planId}/measures/{measureId}/performances', {
      params: { path: { planId, measureId }, header },
      body,
    });
