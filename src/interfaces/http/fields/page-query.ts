import { field } from './field';
import { rule } from './rule';

const anything = (): boolean => true;
const limitRule = rule('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }, anything, '');
const cursorRule = rule('cursor', { type: 'string' }, anything, '');

/** What every list takes. Documented here, judged where the page is read: their refusals have codes of their own. */
export class PageQuery {
  @field({ presence: 'optional' }, limitRule()) readonly limit?: string;
  @field({ presence: 'optional' }, cursorRule()) readonly cursor?: string;
}
