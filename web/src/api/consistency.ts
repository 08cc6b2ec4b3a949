/** In memory only: what was written with this page open is what its reader must see again. */
const tokens = new Map<string, string>();
let latest: string | undefined;

const planIn = (path: string): string | undefined => /\/plans\/([0-9a-f-]{36})/.exec(path)?.[1];

/** Keeps the token with which a command, or a live event, told of a write. */
export function rememberWrite(token: string, plan: { path: string } | { planId: string }): void {
  const planId = 'planId' in plan ? plan.planId : planIn(plan.path);
  if (planId !== undefined) tokens.set(planId, token);
  latest = token;
}

/** The token that a query of this path sends, so that it answers with what was written before. */
export function tokenFor(path: string): string | undefined {
  const planId = planIn(path);
  return planId === undefined ? latest : tokens.get(planId);
}
