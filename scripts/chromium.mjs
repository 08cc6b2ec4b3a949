import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser for the portal's tests is: CHROMIUM_PATH, else where Debian puts it. */
export const chromiumPath = () =>
  (process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : places).find((place) => existsSync(place));

// Asked from a shell: whether there is one.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(chromiumPath() === undefined ? 1 : 0);
