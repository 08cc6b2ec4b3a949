import { afterwards } from './story/afterwards';
import { handovers } from './story/handovers';
import { opening } from './story/opening';
import { calendarOf } from './story/row';
import type { Row } from './story/row';

/** Pål's plan (scenario 1), row by row, as requests to the API. The year can be another than the story's own. */
export function paalsPlan(year = 2026): readonly Row[] {
  const calendar = calendarOf(year);
  const lines = [...opening(calendar), ...handovers(calendar), ...afterwards(calendar)];
  return lines.map(([number, at, play]) => ({ number, at, play }));
}
