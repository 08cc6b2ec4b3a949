import type { ReactNode } from 'react';
import type { Measure } from '../../api/types';

/*
 * Where the actions of responsibility stand in the plan. Their feature fills them in; until it does, nothing is shown.
 */

/** Beside what else can be done with a measure: offer it, answer for it, take it over. */
export const MeasureResponsibility: (props: { readonly measure: Measure }) => ReactNode = () => null;

/** Beside the coordinator at the top of the plan. */
export const CoordinationResponsibility: () => ReactNode = () => null;

/** Above the measures: what is asked of the caller's unit, and what waits for others' answers. */
export const OpenOffers: () => ReactNode = () => null;

/** The way in for who may only know that the plan exists. */
export const EmergencyAccessWay: (props: { readonly planId: string }) => ReactNode = () => null;
