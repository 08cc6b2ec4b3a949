import { Fenced } from './ports/read-store';
import { StoreUnavailable } from './ports/event-store';
import { ApplicationError } from './errors';
import { UnknownEventVersion } from './events/codec';
import { AheadOfEvents } from '../../projections/runner/generation-runner';
import { DomainError } from '../kernel/domain-error';

/** The messages of these are ours, and there is nothing personal in them. */
const ours = [DomainError, ApplicationError, StoreUnavailable, Fenced, UnknownEventVersion, AheadOfEvents];

const framesTold = 4;

/**
 * What a log may say of an error. The message of any other than our own is left out, since it may quote what somebody
 * wrote; where it was thrown says enough to find it.
 */
export function faultText(error: unknown): string {
  // It was told already, in another thread.
  if (typeof error === 'string') return error;
  if (!(error instanceof Error)) return typeof error;
  if (ours.some((kind) => error instanceof kind)) return `${error.name}: ${error.message}`;
  const { code } = error as { readonly code?: unknown };
  const frames = error.stack?.match(/^ +at .*$/gm)?.slice(0, framesTold) ?? [];
  return [error.name, typeof code === 'string' ? `(${code})` : '', ...frames.map((frame) => frame.trim())]
    .filter((part) => part !== '')
    .join(' ');
}

/** The code by which a failure of a command is counted. */
export function failureCode(error: unknown): string {
  if (error instanceof DomainError || error instanceof ApplicationError) return error.code;
  return error instanceof StoreUnavailable ? 'store-unavailable' : 'internal-error';
}
