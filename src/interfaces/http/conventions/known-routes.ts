import { Injectable } from '@nestjs/common';

interface MadeRoute {
  readonly url: string;
  readonly method: string | readonly string[];
}
/** As much of Fastify as tells of its routes. */
interface Watched {
  addHook(name: 'onRoute', hook: (route: MadeRoute) => void): unknown;
}

/** Which addresses there are, to tell a wrong method from a wrong address. Asked only after a miss. */
@Injectable()
export class KnownRoutes {
  private readonly methods = new Map<string, Set<string>>();

  /** Before the routes are made. */
  watch(fastify: Watched): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      // A catch-all (static files) would make every address known.
      if (url.includes('*')) return;
      const known = this.methods.get(url) ?? new Set<string>();
      for (const one of [method].flat()) known.add(one);
      this.methods.set(url, known);
    });
  }

  methodsAt(path: string): readonly string[] {
    const parts = path.split('/');
    return [...this.methods]
      .filter(([pattern]) => fits(pattern.split('/'), parts))
      .flatMap(([, known]) => [...known]);
  }
}

const fits = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.length === parts.length &&
  pattern.every((piece, index) => (piece.startsWith(':') ? parts[index] !== '' : piece === parts[index]));
