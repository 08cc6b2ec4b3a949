import type { Static } from '@sinclair/typebox';
import { named, words } from '../openapi/answers';

export const Health = named('Health', { status: words('up') });
export type Health = Static<typeof Health>;
