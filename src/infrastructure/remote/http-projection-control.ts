import { setTimeout as delay } from 'node:timers/promises';
import type {
  OnProgress,
  ProjectionControl,
  ProjectionStatus,
  RebuildResult,
  VerifyResult,
} from '../../application/ports/projection-control';
import type { ServerConnection } from './server-connection';

const lookEveryMs = 200;
/** Between its last step and its outcome a rebuild may be silent, but not for two looks. */
const silentLooksAtMost = 2;

/** The projections of a register that another process runs. That one does the work; here it is asked for and watched. */
export class HttpProjectionControl implements ProjectionControl {
  constructor(private readonly server: ServerConnection) {}

  async list(): Promise<readonly ProjectionStatus[]> {
    const { items } = await this.server.ask<{ items: readonly ProjectionStatus[] }>('GET', '/projections');
    return items;
  }

  async rebuild(name: string, onProgress?: OnProgress): Promise<RebuildResult> {
    await this.server.ask('POST', `/projections/${name}/rebuild`);
    for (let silentLooks = 0; ;) {
      const status = await this.#look(name, onProgress);
      const { lastRebuild, progress } = status;
      if (lastRebuild && 'failure' in lastRebuild)
        throw new Error(`${name} was not rebuilt: ${lastRebuild.failure}`);
      if (lastRebuild) return { name, ...lastRebuild };
      silentLooks = progress ? 0 : silentLooks + 1;
      if (silentLooks >= silentLooksAtMost) throw silence(status);
      await delay(lookEveryMs);
    }
  }

  async verify(name: string, onProgress?: OnProgress): Promise<VerifyResult> {
    const answered = new AbortController();
    const answer = this.server.ask<VerifyResult>('POST', `/projections/${name}/verify`).finally(() => {
      answered.abort();
    });
    const [result] = await Promise.all([answer, this.#watchUntil(answered.signal, name, onProgress)]);
    return result;
  }

  async rollback(name: string): Promise<void> {
    await this.server.ask('POST', `/projections/${name}/rollback`);
  }

  async #watchUntil(signal: AbortSignal, name: string, onProgress?: OnProgress): Promise<void> {
    while (!signal.aborted) {
      await this.#look(name, onProgress);
      await delay(lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #look(name: string, onProgress?: OnProgress): Promise<ProjectionStatus> {
    const status = (await this.list()).find((one) => one.name === name);
    if (!status) throw new Error(`The server no longer has a projection ${name}.`);
    if (status.progress) onProgress?.(status.progress);
    return status;
  }
}

// A projection that stands still, and a server started again, tell nothing: nobody would ever hear the end of it.
const silence = ({ name, error }: ProjectionStatus): Error =>
  new Error(
    error === undefined
      ? `The server no longer tells of the rebuild of ${name}: ask for it again.`
      : `${name} stands still: ${error}`,
  );
