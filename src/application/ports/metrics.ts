/** What is counted and measured, in the text form that Prometheus reads. No label holds an id. */
export interface MetricsText {
  readonly contentType: string;
  read(): Promise<string>;
}

export const METRICS = Symbol('Metrics');
