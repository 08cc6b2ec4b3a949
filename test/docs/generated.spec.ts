import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

describe('what is generated in docs/', () => {
  it('is what node scripts/docs.mjs makes of the code as it is', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status === 0 ? 'up to date' : stderr).toBe('up to date');
  });
});
