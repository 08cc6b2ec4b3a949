import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { MetricsText } from '../../application/ports/metrics';

const commandBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const requestBuckets = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What is counted and measured of this process. Labels are of small sets: codes, kinds, patterns, names of read models. */
export class Metrics implements MetricsText {
  readonly #registry = new Registry();
  readonly #collectors: (() => Promise<void>)[] = [];
  #ofProcess: Registry | null = null;

  readonly appends = new Histogram({
    name: 'sammen_append_duration_seconds',
    help: 'From asking the event store to append until it is durable, or refused.',
    labelNames: ['outcome'] as const,
    buckets: commandBuckets,
    registers: [this.#registry],
  });
  readonly commands = new Counter({
    name: 'sammen_commands_total',
    help: 'Commands, by what came of them: ok, unchanged, or the code of the refusal.',
    labelNames: ['kind', 'command', 'code'] as const,
    registers: [this.#registry],
  });
  readonly commandTimes = new Histogram({
    name: 'sammen_command_duration_seconds',
    help: 'From a command’s arrival until it is durable and answered for.',
    labelNames: ['kind'] as const,
    buckets: commandBuckets,
    registers: [this.#registry],
  });
  readonly requests = new Histogram({
    name: 'sammen_http_request_duration_seconds',
    help: 'HTTP requests, by the pattern of the address.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: requestBuckets,
    registers: [this.#registry],
  });

  get contentType(): string {
    return this.#registry.contentType;
  }

  gauge<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Gauge<Label> {
    return new Gauge({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
  }

  /** Called before each reading, for what is looked up and not counted. */
  beforeReading(collect: () => Promise<void>): void {
    this.#collectors.push(collect);
  }

  async read(): Promise<string> {
    this.#ofProcess ??= processMetrics();
    await Promise.all(this.#collectors.map((collect) => collect()));
    return Registry.merge([this.#registry, this.#ofProcess]).metrics();
  }
}

let shared: Registry | null = null;

/** Memory, garbage collection and the event loop's lag: of the process, so once for it, and only where somebody asks. */
function processMetrics(): Registry {
  if (shared) return shared;
  shared = new Registry();
  collectDefaultMetrics({ register: shared });
  return shared;
}
