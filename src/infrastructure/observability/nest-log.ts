import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest and those who log by its Logger say, in the register's own log. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Logger) {}

  /** Nest tells of every module and route at the start: for who looks for a fault in the wiring. */
  log(message: unknown, ...rest: readonly unknown[]): void {
    this.#write('debug', message, rest);
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    this.#write('error', message, rest);
  }

  warn(message: unknown, ...rest: readonly unknown[]): void {
    this.#write('warn', message, rest);
  }

  fatal(message: unknown, ...rest: readonly unknown[]): void {
    this.#write('fatal', message, rest);
  }

  // The last is the name of who says it; a stack may stand between.
  #write(level: 'debug' | 'warn' | 'error' | 'fatal', message: unknown, rest: readonly unknown[]): void {
    const context = rest.at(-1);
    const from = typeof context === 'string' ? { context } : {};
    if (typeof message === 'object' && message !== null) this.to[level]({ ...from, ...message });
    else this.to[level](from, String(message));
  }
}
