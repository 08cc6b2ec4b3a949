import { ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Attributes, Link, SpanKind, Tracer } from '@opentelemetry/api';
import { formatTraceParent, parseTraceParent } from '../../kernel/trace-parent';

/** Spans leave for where OTEL_EXPORTER_OTLP_ENDPOINT says; the other variables of OpenTelemetry are heeded too. */
export interface Tracing {
  readonly tracer: Tracer;
  /** Sends what has not been sent. */
  close(): Promise<void>;
}

export interface SpanBegun {
  readonly name: string;
  readonly kind: SpanKind;
  readonly parent?: string | undefined;
  readonly links?: readonly Link[];
  readonly attributes?: Attributes;
}

export interface OpenSpan {
  readonly traceparent: string;
  ended(how: SpanEnded): void;
}

export interface SpanEnded {
  /** Where it is known only now. */
  readonly name?: string;
  readonly attributes?: Attributes;
  readonly isFailed: boolean;
}

const serviceName = 'sammen';

/** Null where nobody asks for traces: then nothing of OpenTelemetry's is loaded. */
export async function openTracing(env: NodeJS.ProcessEnv): Promise<Tracing | null> {
  if (!env['OTEL_EXPORTER_OTLP_ENDPOINT'] && !env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']) return null;
  const [sdk, { OTLPTraceExporter }, { defaultResource, resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const name = resourceFromAttributes({ 'service.name': env['OTEL_SERVICE_NAME'] || serviceName });
  const provider = new sdk.TracerProvider({
    resource: defaultResource().merge(name),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  return {
    tracer: provider.getTracer(serviceName),
    close: () => provider.shutdown().catch(() => undefined),
  };
}

export function beginSpan(tracer: Tracer, { name, kind, parent, links, attributes }: SpanBegun): OpenSpan {
  const from = parent === undefined ? null : parseTraceParent(parent);
  const context = from ? trace.setSpanContext(ROOT_CONTEXT, remote(from)) : ROOT_CONTEXT;
  const options = { kind, ...(links && { links: [...links] }), ...(attributes && { attributes }) };
  const span = tracer.startSpan(name, options, context);
  const { traceId, spanId, traceFlags: flags } = span.spanContext();
  return {
    traceparent: formatTraceParent({ traceId, spanId, flags }),
    ended: ({ name: known, attributes: more, isFailed }) => {
      if (known !== undefined) span.updateName(known);
      if (more) span.setAttributes(more);
      if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** Where a step came from, as a link; none where it is not one. */
export function linkTo(traceparent: string): readonly Link[] {
  const from = parseTraceParent(traceparent);
  return from ? [{ context: remote(from) }] : [];
}

const remote = ({ traceId, spanId, flags }: NonNullable<ReturnType<typeof parseTraceParent>>) => ({
  traceId,
  spanId,
  traceFlags: flags,
  isRemote: true,
});
