import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const web = join(__dirname, '..');

describe('the types of the register’s answers', () => {
  it('are those of the register’s own document (`npm run schema` in web/ renews them)', () => {
    const print = `
      import { schemaOf } from './scripts/schema-of.mjs';
      const answer = await fetch(process.env.SAMMEN_URL + '/api/openapi.json');
      process.stdout.write(await schemaOf(await answer.json()));
    `;
    const today = execFileSync(process.execPath, ['--input-type=module', '-e', print], { cwd: web });
    // Not as a difference: that would be thousands of lines.
    expect(String(today) === readFileSync(join(web, 'src/api/schema.d.ts'), 'utf8')).toBe(true);
  });
});
