import { holdsNationalId } from './national-id';

/** A step of a trace, as W3C Trace Context names it: `00-<trace>-<step>-<flags>`. */
export interface TraceStep {
  readonly traceId: string;
  readonly spanId: string;
  readonly flags: number;
}

const form = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Null for what has another form, and for ids that would carry the number of a person. */
export function parseTraceParent(text: string): TraceStep | null {
  const [, traceId, spanId, flags] = form.exec(text) ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return null;
  if (holdsNationalId(traceId) || holdsNationalId(spanId)) return null;
  return { traceId, spanId, flags: Number.parseInt(flags, 16) };
}

export const formatTraceParent = ({ traceId, spanId, flags }: TraceStep): string =>
  `00-${traceId}-${spanId}-${flags.toString(16).padStart(2, '0')}`;
