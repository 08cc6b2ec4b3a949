import type { Texts } from './translate';

/** The texts at an address: they are data, and are not parsed as a program. */
export async function textsAt(address: string): Promise<{ readonly default: Texts }> {
  const answer = await fetch(address);
  return { default: (await answer.json()) as Texts };
}
