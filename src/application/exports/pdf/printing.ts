import type { Instant } from '../../../kernel/instant';

/** What a printed page says of itself. */
export interface Printing {
  readonly askedBy: string;
  readonly printedAt: Instant;
  readonly language: 'nb' | 'en';
}
