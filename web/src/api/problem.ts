import type { Conflict } from './types';

export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

interface ProblemDocument {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly conflicts?: readonly Conflict[];
}

const defaultWaitMs = 1000;

/** A refusal of the register (problem+json). `code` is stable; `detail` is a sentence in English. */
export class Problem extends Error {
  override readonly name = 'Problem';

  private constructor(
    readonly status: number,
    readonly document: ProblemDocument,
    /** How long the register asks us to wait before asking again. */
    readonly retryAfterMs: number,
  ) {
    super(document.detail ?? document.title ?? `The register answered ${status}.`);
  }

  get code(): string {
    return this.document.code ?? 'internal-error';
  }

  /** Both values of each field that somebody else has changed. */
  get conflicts(): readonly Conflict[] {
    return this.document.conflicts ?? [];
  }

  get errors(): readonly FieldError[] {
    return this.document.errors ?? [];
  }

  static async of(response: Response): Promise<Problem> {
    const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
    const document = isProblem ? ((await response.json()) as ProblemDocument) : {};
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return new Problem(response.status, document, Number.isFinite(seconds) ? seconds * 1000 : defaultWaitMs);
  }
}

/** Where asking again gives the same: it may not be read, or is not there. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 403 || error.status === 404);

/** Where sending the same once more may help: the read model is behind, or nothing was answered at all. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Problem ? error.status === 503 : error instanceof TypeError;
