import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const program = join(__dirname, 'test-server-process.ts');

/** The test server in a process of its own: whatever the test does, it is not held up. */
export class TestServerChild {
  private constructor(
    readonly process: ChildProcess,
    readonly port: number,
  ) {}

  static async start(): Promise<TestServerChild> {
    const child = spawn(process.execPath, ['-r', './test/support/swc-register.cjs', program], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const text of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      said += text;
      const port = /esdb:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port !== undefined) return new TestServerChild(child, Number(port));
    }
    throw new Error(`The test server of EventStoreDB did not start: ${said}`);
  }

  get connectionString(): string {
    return `esdb://127.0.0.1:${String(this.port)}?tls=false`;
  }

  async kill(): Promise<void> {
    const exited = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await exited;
  }
}
