import { rmSync } from 'node:fs';

/** Takes down what `begin` put up. */
export default async function end(): Promise<void> {
  const { register, browser, folder } = globalThis.portalUnderTest;
  await browser.close();
  register.signal('SIGTERM');
  await register.ended;
  rmSync(folder, { recursive: true, force: true });
}
