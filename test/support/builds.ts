import { watchBuild } from '../../src/application/projections/watch-build';
import type { Watching } from '../../src/application/projections/watch-build';
import type {
  ProjectionControl,
  ProjectionStatus,
  SwitchWish,
} from '../../src/application/ports/projection-control';

/** Asks for a rebuild and looks on until it is over, or waits to be switched to. */
export async function rebuilt(
  control: ProjectionControl,
  name: string,
  { switch: wish, ...watching }: Watching & { readonly switch?: SwitchWish } = {},
): Promise<ProjectionStatus> {
  return watchBuild(control, await control.rebuild(name, { switch: wish }), { lookEveryMs: 10, ...watching });
}
