import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(__dirname, '../..');

/** A rule that nobody has seen fail guards nothing: each of these breaks exactly one. */
const forbiddenImports: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['kernel-looks-down-only', 'src/kernel/planted.ts', '../domain/plan/events'],
  ['domain-looks-down-only', 'src/domain/plan/to-infrastructure.ts', '../../infrastructure/adapter'],
  ['domain-looks-down-only', 'src/domain/plan/to-application.ts', '../../application/use-case'],
  ['domain-looks-down-only', 'src/domain/plan/to-main.ts', '../../main'],
  ['projections-looks-down-only', 'projections/view/to-application.ts', '../../src/application/use-case'],
  ['only-the-runner-knows-ports', 'projections/view/to-port.ts', '../../src/application/ports/port'],
  ['application-looks-down-only', 'src/application/to-infrastructure.ts', '../infrastructure/adapter'],
  ['application-looks-down-only', 'src/application/to-demo.ts', '../demo/story'],
  ['infrastructure-looks-down-only', 'src/infrastructure/to-interfaces.ts', '../interfaces/http/controller'],
  ['interfaces-never-touch-infrastructure', 'src/interfaces/http/planted.ts', '../../infrastructure/adapter'],
  ['pure-code-has-no-packages', 'src/domain/plan/to-node.ts', 'node:fs'],
  ['pure-code-has-no-packages', 'src/kernel/to-npm.ts', 'uuid'],
  ['pure-code-has-no-packages', 'projections/view/to-npm.ts', 'uuid'],
  ['domain-features-do-not-import-each-other', 'src/domain/plan/to-consent.ts', '../consent/events'],
  ['one-read-model-never-imports-another', 'projections/view/to-other.ts', '../other/document'],
  ['projections-read-events-only', 'projections/view/to-decider.ts', '../../src/domain/plan/decider'],
  ['no-tests-in-production', 'src/application/to-test.ts', '../../test/support'],
  ['no-dev-dependency', 'src/application/to-dev.ts', 'fast-check'],
];

const targets = [
  'src/domain/plan/events.ts',
  'src/domain/plan/decider.ts',
  'src/domain/consent/events.ts',
  'src/application/use-case.ts',
  'src/application/ports/port.ts',
  'src/infrastructure/adapter.ts',
  'src/interfaces/http/controller.ts',
  'src/demo/story.ts',
  'src/main.ts',
  'projections/other/document.ts',
  'test/support.ts',
];

const impureCode: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['no-restricted-syntax', 'src/domain/plan/new-date.ts', 'export const now = new Date();'],
  ['no-restricted-syntax', 'src/kernel/date-now.ts', 'export const now = Date.now();'],
  ['no-restricted-syntax', 'projections/view/random.ts', 'export const n = Math.random();'],
  [
    'no-restricted-syntax',
    'src/domain/plan/waits.ts',
    'export async function wait(p: Promise<void>): Promise<void> {\n  await p;\n}',
  ],
  ['no-restricted-globals', 'src/domain/plan/env.ts', 'export const env = process.env;'],
  [
    '@typescript-eslint/no-floating-promises',
    'src/application/floats.ts',
    'export function go(): void {\n  Promise.resolve();\n}',
  ],
  ['@typescript-eslint/no-explicit-any', 'src/application/any.ts', 'export const x: any = 1;'],
  [
    '@typescript-eslint/no-non-null-assertion',
    'src/application/bang.ts',
    'export const f = (x: string | null): string => x!;',
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'src/application/forgets.ts',
    "export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
  ],
  ['no-console', 'src/application/prints.ts', "console.log('x');"],
  ['no-warning-comments', 'src/application/todo.ts', '// todo: later\nexport const x = 1;'],
];

describe('the rules of the architecture', () => {
  let project: string;

  const write = (path: string, text: string): void => {
    const full = join(project, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  };

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'sammen-boundaries-'));
    for (const file of ['.dependency-cruiser.cjs', 'eslint.config.mjs', 'tsconfig.json', 'package.json']) {
      cpSync(join(root, file), join(project, file));
    }
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
    for (const file of targets) write(file, 'export {};\n');
    for (const [, file, imports] of forbiddenImports) write(file, `import '${imports}';\nexport {};\n`);
    write('src/application/circle-a.ts', "import './circle-b';\nexport {};\n");
    write('src/application/circle-b.ts', "import './circle-a';\nexport {};\n");
    write('src/application/lost.ts', "import './nowhere';\nexport {};\n");
    for (const [, file, code] of impureCode) write(file, `${code}\n`);
  });

  afterAll(() => {
    rmSync(project, { recursive: true, force: true });
  });

  it('refuse every import that goes the wrong way', async () => {
    const violations = await cruise(project);
    const expected = [
      ...forbiddenImports.map(([rule, file]) => `${rule} ${file}`),
      'no-cycles src/application/circle-a.ts',
      'resolvable src/application/lost.ts',
    ];

    expect(expected.filter((violation) => !violations.has(violation))).toEqual([]);
  }, 60_000);

  it('refuse what pure code must not do, and what no code should', async () => {
    const found = await lint(
      project,
      impureCode.map(([, file]) => file),
    );
    const expected = impureCode.map(([rule, file]) => `${rule} ${file}`);

    expect(expected.filter((violation) => !found.has(violation))).toEqual([]);
  }, 60_000);
});

interface Cruised {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

async function cruise(cwd: string): Promise<ReadonlySet<string>> {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const stdout = await outputOf([bin, 'src', 'projections', '--output-type', 'json'], cwd);
  const { summary } = JSON.parse(stdout) as Cruised;
  return new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
}

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}

async function lint(cwd: string, files: readonly string[]): Promise<ReadonlySet<string>> {
  const bin = join(root, 'node_modules/eslint/bin/eslint.js');
  const results = JSON.parse(await outputOf([bin, '--format', 'json', ...files], cwd)) as readonly Linted[];
  return new Set(
    results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ ruleId }) => `${String(ruleId)} ${filePath.slice(filePath.indexOf(cwd) + cwd.length + 1)}`,
      ),
    ),
  );
}

/** What a program prints, whether or not it ends well: these are meant to find faults. */
async function outputOf(args: readonly string[], cwd: string): Promise<string> {
  try {
    return (await run(process.execPath, [...args], { cwd, maxBuffer: 64 << 20 })).stdout;
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}
