import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { Me } from '../me/me.answer';
import { answer, instant, named } from '../openapi/answers';

const begun = { user: Type.String(), expiresAt: instant() };

export const SessionBegun = named('SessionBegun', begun);
export type SessionBegun = Static<typeof SessionBegun>;

export const Session = named('Session', { ...begun, me: Me });
export type Session = Static<typeof Session>;

export const SessionEnded = answer({});
