import { SingleBar } from 'cli-progress';
import { say } from './terminal';
import type { Terminal } from './terminal';

export interface ProgressStep {
  readonly done: number;
  readonly total: number;
  /** Where whoever does the work measures it. */
  readonly perSecond?: number;
  readonly remainingSeconds?: number | null;
}

export interface ProgressShown {
  readonly onProgress: (step: ProgressStep) => void;
  end(): void;
}

/** A bar where somebody watches; a line for each tenth where the output goes to a file. */
export const showProgress = (name: string, { err }: Terminal): ProgressShown =>
  err.isTTY === true ? bar(name, err) : lines(name, err);

function bar(name: string, stream: NodeJS.WritableStream): ProgressShown {
  const format = `${name} {bar} {percentage} % | {value} of {total} events{pace}`;
  const shown = new SingleBar({ format, stream, hideCursor: true });
  shown.start(0, 0, { pace: '' });
  return {
    onProgress: (step) => {
      shown.setTotal(step.total);
      shown.update(step.done, { pace: paceOf(step) });
    },
    end: () => {
      shown.stop();
    },
  };
}

function lines(name: string, stream: NodeJS.WritableStream): ProgressShown {
  let tenths = 0;
  return {
    onProgress: (step) => {
      const reached = step.total === 0 ? 0 : Math.floor((10 * step.done) / step.total);
      if (reached <= tenths) return;
      tenths = reached;
      say(stream, `${name}: ${reached * 10} %${paceOf(step)}`);
    },
    end: () => undefined,
  };
}

/** Nothing before there is a rate, and once all is done. */
export function paceOf({ done, total, perSecond, remainingSeconds }: ProgressStep): string {
  if (!perSecond || done >= total) return '';
  const left =
    remainingSeconds === undefined || remainingSeconds === null ? '' : `, ${spanOf(remainingSeconds)} left`;
  return `, ${perSecond} a second${left}`;
}

function spanOf(seconds: number): string {
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
