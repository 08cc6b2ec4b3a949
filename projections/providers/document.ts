import type { Provider } from '../../src/domain/provider/events';

export interface ProviderDocument extends Provider {
  /** For finding and sorting without regard to capitals. */
  readonly nameLower: string;
  readonly closed: boolean;
}
