import { practitioners } from '../api';
import type { Command } from '../command';
import type { Dice } from '../dice';
import type { KnownPlan, World } from '../world';

/** A command on a plan, with a path from there. */
export type Asked = Pick<Command, 'user' | 'path' | 'body' | 'leaves' | 'learn'>;

/** Something that can be done to a plan. Null where there is nothing yet to do it with. */
export type Move = (plan: KnownPlan, dice: Dice, world: World) => Asked | null;

/** Opened every plan; his unit never leaves its team. */
export const coordinator = 'gp-berg';
export const staff = practitioners.map(({ user }) => user);
export const clinicians = ['gp-berg', 'nurse-dahl', 'eye-lie', 'specialist-aas'];

const secondMs = 1000;
export const hourMs = 3600 * secondMs;
export const dayMs = 24 * hourMs;

export const unit = (user: string) => ({
  kind: 'provider',
  providerId: practitioners.find((one) => one.user === user)?.providerId,
});

export const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();

/** Now and then something is entered late. */
export const late = (dice: Dice, mostMs = 40 * hourMs) =>
  dice.isLucky(0.2)
    ? { occurredAt: ago(dice.between(secondMs, mostMs)), lateReason: 'Ført inn etterpå' }
    : {};
