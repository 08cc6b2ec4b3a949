import { endOfOsloDay } from '../../../kernel/oslo-day';
import { parseInstant, parsePlainDay } from '../../../kernel/instant';
import { UsageError } from '../terminal';
import type { Instant } from '../../../kernel/instant';

/** An instant with a zone, or a day, which means its end in Oslo. @throws UsageError */
export function momentIn(text: string): Instant {
  const day = parsePlainDay(text);
  const instant = day ? endOfOsloDay(day) : parseInstant(text);
  if (instant) return instant;
  throw new UsageError('Say when as 2026-03-11 or 2026-03-11T08:00:00Z.');
}

/** @throws UsageError */
export function revisionIn(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError('A revision is a whole number from 0.');
}
