import { SpanKind } from '@opentelemetry/api';
import type { Link } from '@opentelemetry/api';
import type { WatchBatch } from '../../../projections/runner/follow';
import { beginSpan, linkTo } from './tracing';
import type { Tracing } from './tracing';

/** As many as a span takes. */
const linksAtMost = 128;

/** A span for each batch of a projection, linked to the steps that its events follow from. Batches without any have none. */
export const batchSpans =
  ({ tracer }: Tracing): WatchBatch =>
  (projection, facts) => {
    const links: Link[] = [];
    for (const { traceparent } of facts) {
      if (links.length >= linksAtMost) break;
      if (traceparent !== undefined) links.push(...linkTo(traceparent));
    }
    if (links.length === 0) return () => undefined;
    const attributes = { 'sammen.projection': projection, 'sammen.events': facts.length };
    const name = `project ${projection}`;
    const span = beginSpan(tracer, { name, kind: SpanKind.CONSUMER, links, attributes });
    return (error) => {
      span.ended({ isFailed: error !== undefined });
    };
  };
