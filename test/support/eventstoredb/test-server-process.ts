import { TestServer } from './test-server';

/**
 * The test server as a process of its own, as a real one is. It says where it is, and ends with whoever started it; with
 * `PORT` it is at that port.
 */
async function main(): Promise<void> {
  const server = await TestServer.start(Number(process.env['PORT'] ?? 0));
  process.stdout.write(`EventStoreDB's protocol at ${server.connectionString}\n`);
  process.stdin.resume().once('end', () => process.exit(0));
}

void main();
