import type { MessagePort } from 'node:worker_threads';
import type { RunnerReport } from '../../../projections/runner/projection-runner';
import type { Projector, ProjectorEvents } from '../../application/ports/projector';
import { faultText } from '../../application/fault';
import type { FromThread, ToThread } from './messages';

/** What the thread has to itself. */
export interface ThreadParts {
  readonly projector: Projector;
  /** There is something new in the event store: another thread appended it. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
}

/** Runs a projector at the thread's end of the port, until it is told to stop. Then nothing keeps the thread alive. */
export function serveProjector(port: MessagePort, open: (events: ProjectorEvents) => ThreadParts): void {
  const tell = (message: FromThread): void => {
    port.postMessage(message);
  };
  const reports = new LatestReports((latest) => {
    tell({ kind: 'reports', reports: latest });
  });
  const { projector, wake, close } = open({
    onReport: (report) => {
      reports.add(report);
    },
    onFault: (projection, error) => {
      tell({ kind: 'fault', projection, error: faultText(error) });
    },
  });
  const stop = async (): Promise<void> => {
    await projector.stop();
    await close();
    reports.send();
    port.close();
  };
  port.on('message', (message: ToThread) => {
    switch (message) {
      case 'appended':
        wake();
        return;
      case 'nudge':
        projector.nudge();
        return;
      case 'stop':
        void stop();
    }
  });
  projector.start();
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
