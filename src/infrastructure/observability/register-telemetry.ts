import { SpanKind } from '@opentelemetry/api';
import type { Attributes, Tracer } from '@opentelemetry/api';
import type { Logger } from 'pino';
import { parseTraceParent } from '../../kernel/trace-parent';
import type {
  CommandBegun,
  CommandEnded,
  Followed,
  RequestBegun,
  RequestEnded,
  Telemetry,
} from '../../application/ports/telemetry';
import type { Metrics } from './metrics';
import { beginSpan } from './tracing';

/** Its stream is named by a hash of a person's number: good for finding that person's stream, and so for nobody's log. */
const unnamed = 'identity';

/** One line for each command, numbers for everything, and spans where traces are asked for. */
export class RegisterTelemetry implements Telemetry {
  constructor(
    private readonly log: Logger,
    private readonly metrics: Metrics,
    private readonly tracer: Tracer | null,
  ) {}

  request({ method, traceparent: sent }: RequestBegun): Followed<RequestEnded> {
    const begunAt = performance.now();
    // What it is not, no caller can have us keep.
    const parent = sent !== undefined && parseTraceParent(sent) ? sent : undefined;
    const span = this.tracer && beginSpan(this.tracer, { name: method, kind: SpanKind.SERVER, parent });
    return {
      traceparent: span?.traceparent ?? parent,
      ended: ({ route, status }) => {
        this.metrics.requests.observe({ method, route, status }, secondsSince(begunAt));
        span?.ended({
          name: `${method} ${route}`,
          attributes: {
            'http.request.method': method,
            'http.route': route,
            'http.response.status_code': status,
          },
          isFailed: status >= 500,
        });
      },
    };
  }

  command(begun: CommandBegun): Followed<CommandEnded> {
    const begunAt = performance.now();
    const { kind, traceparent: parent } = begun;
    const span = this.tracer && beginSpan(this.tracer, { name: kind, kind: SpanKind.INTERNAL, parent });
    const traceparent = span?.traceparent ?? parent;
    return {
      traceparent,
      ended: (how) => {
        const seconds = secondsSince(begunAt);
        const { command, code } = how;
        this.metrics.commands.inc({ kind, command: command ?? 'none', code });
        this.metrics.commandTimes.observe({ kind }, seconds);
        this.#write(begun, how, { seconds, traceparent });
        span?.ended({
          name: command ?? kind,
          attributes: attributesOf(begun, how),
          isFailed: code === 'internal-error',
        });
      },
    };
  }

  #write(
    { kind, stream, commandId, correlationId }: CommandBegun,
    { command, code, revision }: CommandEnded,
    { seconds, traceparent }: { readonly seconds: number; readonly traceparent: string | undefined },
  ): void {
    if (!this.log.isLevelEnabled('info')) return;
    const trace = traceparent === undefined ? null : parseTraceParent(traceparent);
    this.log.info(
      {
        kind,
        ...(command !== null && { command }),
        code,
        ms: Math.round(seconds * 100_000) / 100,
        ...(kind !== unnamed && { stream }),
        ...(revision !== undefined && { revision }),
        commandId,
        correlationId,
        ...(trace && { traceId: trace.traceId }),
      },
      'command',
    );
  }
}

const secondsSince = (begunAt: number): number => (performance.now() - begunAt) / 1000;

const attributesOf = ({ kind, commandId, correlationId }: CommandBegun, how: CommandEnded): Attributes => ({
  'sammen.kind': kind,
  'sammen.command': how.command ?? 'none',
  'sammen.code': how.code,
  'sammen.command_id': commandId,
  'sammen.correlation_id': correlationId,
});
