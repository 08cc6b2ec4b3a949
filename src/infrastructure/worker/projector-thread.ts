import type { MessagePort } from 'node:worker_threads';
import type { RunnerReport } from '../../../projections/runner/projection-runner';
import type { Projector, ProjectorEvents } from '../../application/ports/projector';
import { faultText } from '../../kernel/fault';
import type { FromThread, ToThread } from './messages';

/** What the thread has to itself. */
export interface ThreadParts {
  readonly projector: Projector;
  /** There is something new in the event store: another thread appended it. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
}

/** Runs a projector at the thread's end of the port, until it is told to stop. Then nothing keeps the thread alive. */
export async function serveProjector(
  port: MessagePort,
  open: (events: ProjectorEvents) => Promise<ThreadParts>,
): Promise<void> {
  const tell = (message: FromThread): void => {
    port.postMessage(message);
  };
  const reports = new LatestReports((latest) => {
    tell({ kind: 'reports', reports: latest });
  });
  const opening = open({
    onReport: (report) => {
      reports.add(report);
    },
    onFault: (projection, error) => {
      tell({ kind: 'fault', projection, error: faultText(error) });
    },
  });
  // What is said while the stores are being opened is listened to afterwards, in its order.
  const listen = (): Promise<void> =>
    new Promise((resolve) => {
      port.on('message', (message: ToThread) => {
        if (message === 'stop') resolve();
        else
          void opening.then((parts) => {
            heed(message, parts);
          });
      });
    });
  const stopped = listen();
  const { projector, close } = await opening;
  projector.start();
  await stopped;
  await projector.stop();
  await close();
  reports.send();
  port.close();
}

function heed(message: Exclude<ToThread, 'stop'>, { projector, wake }: ThreadParts): void {
  if (message === 'appended') wake();
  else projector.nudge();
}

/** Of each projection the newest report of a turn: eight that move on together make one message. */
class LatestReports {
  readonly #latest = new Map<string, RunnerReport>();

  constructor(private readonly tell: (reports: readonly RunnerReport[]) => void) {}

  add(report: RunnerReport): void {
    if (this.#latest.size === 0) {
      setImmediate(() => {
        this.send();
      });
    }
    this.#latest.set(report.projection, report);
  }

  send(): void {
    if (this.#latest.size === 0) return;
    const reports = [...this.#latest.values()];
    this.#latest.clear();
    this.tell(reports);
  }
}
