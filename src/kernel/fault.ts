/** An error whose message is ours: whoever runs the register may be told it, since it quotes nothing that anybody wrote. */
export class PlainError extends Error {}

const framesTold = 4;

/** What may be told, and kept, of an error: the message where it is ours, else no more than what kind of error it is. */
export function faultOf(error: unknown): string {
  // It was told already, in another thread.
  if (typeof error === 'string') return error;
  if (!(error instanceof Error)) return typeof error;
  if (error instanceof PlainError) return `${error.name}: ${error.message}`;
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? `${error.name} (${code})` : error.name;
}

/** The same for a log: where it was thrown says enough to find an error whose message is left out. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error) || error instanceof PlainError) return faultOf(error);
  return [faultOf(error), ...framesOf(error).slice(0, framesTold)].join(' ');
}

/** Where it was thrown; nothing of what it says. */
export const framesOf = ({ stack }: Error): readonly string[] =>
  (stack?.match(/^ +at .*$/gm) ?? []).map((frame) => frame.trim());

/** In full, for the person at the terminal whose own doing it came of: never for a log, an answer or a document. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
