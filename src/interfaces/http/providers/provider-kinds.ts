import type { ProviderKind } from '../../../domain/provider/events';

export const providerKinds = [
  'gp',
  'hospital',
  'specialist',
  'home-care',
  'response-service',
  'nursing-home',
  'emergency-clinic',
  'other',
] as const satisfies readonly ProviderKind[];
