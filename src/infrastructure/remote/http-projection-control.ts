import type {
  AskedBuild,
  ProjectionControl,
  ProjectionStatus,
  SwitchWish,
  VerifyResult,
} from '../../application/ports/projection-control';
import type { ServerConnection } from './server-connection';

/** The projections of a register that another process runs. That one does the work; here it is asked. */
export class HttpProjectionControl implements ProjectionControl {
  constructor(private readonly server: ServerConnection) {}

  async list(): Promise<readonly ProjectionStatus[]> {
    const { items } = await this.server.ask<{ items: readonly ProjectionStatus[] }>('GET', '/projections');
    return items;
  }

  status(name: string): Promise<ProjectionStatus> {
    return this.server.ask('GET', `/projections/${name}`);
  }

  rebuild(name: string, wish: { readonly switch?: SwitchWish | undefined } = {}): Promise<AskedBuild> {
    return this.server.ask('POST', `/projections/${name}/rebuild`, wish);
  }

  verify(name: string): Promise<VerifyResult> {
    return this.server.ask('POST', `/projections/${name}/verify`);
  }

  compare(name: string): Promise<VerifyResult> {
    return this.server.ask('POST', `/projections/${name}/compare`);
  }

  switch(name: string): Promise<AskedBuild> {
    return this.server.ask('POST', `/projections/${name}/switch`);
  }

  rollback(name: string): Promise<AskedBuild> {
    return this.server.ask('POST', `/projections/${name}/rollback`);
  }

  cancel(name: string): Promise<AskedBuild> {
    return this.server.ask('POST', `/projections/${name}/cancel`);
  }
}
