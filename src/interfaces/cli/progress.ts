import { SingleBar } from 'cli-progress';
import { say } from './terminal';
import type { OnProgress } from '../../application/ports/projection-control';
import type { Terminal } from './terminal';

export interface ProgressShown {
  readonly onProgress: OnProgress;
  end(): void;
}

/** A bar where somebody watches; a line for each tenth where the output goes to a file. */
export const showProgress = (name: string, { err }: Terminal): ProgressShown =>
  err.isTTY === true ? bar(name, err) : lines(name, err);

function bar(name: string, stream: NodeJS.WritableStream): ProgressShown {
  const format = `${name} {bar} {percentage} % | {value} of {total} events`;
  const shown = new SingleBar({ format, stream, hideCursor: true });
  shown.start(0, 0);
  return {
    onProgress: ({ done, total }) => {
      shown.setTotal(total);
      shown.update(done);
    },
    end: () => {
      shown.stop();
    },
  };
}

function lines(name: string, stream: NodeJS.WritableStream): ProgressShown {
  let tenths = 0;
  return {
    onProgress: ({ done, total }) => {
      const reached = total === 0 ? 0 : Math.floor((10 * done) / total);
      if (reached <= tenths) return;
      tenths = reached;
      say(stream, `${name}: ${reached * 10} %`);
    },
    end: () => undefined,
  };
}
