import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder';
import { startRegister } from './register-process';

const folder = temporaryFolder();

describe('a register in an empty folder', () => {
  // More than once: what goes wrong here hangs on which of two things comes first.
  it.each([1, 2, 3])('starts without a complaint (time %i)', async (time) => {
    const register = await startRegister(join(folder, `start-${String(time)}`));
    await register.kill();

    expect(register.complaints).toEqual([]);
  });

  it.each([1, 2, 3, 4])('ends well when it is told to as soon as it has greeted (time %i)', async (time) => {
    const register = await startRegister(join(folder, `stop-${String(time)}`));

    await expect(register.stop()).resolves.toBeUndefined();
  });
});
