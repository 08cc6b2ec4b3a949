import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { dataUrlsToFiles } from './build/data-urls-to-files.ts';
import { entryPaths } from './build/entry-paths.ts';

const register = process.env['SAMMEN_URL'] ?? 'http://127.0.0.1:3000';
const page = (name: string): string => fileURLToPath(new URL(`${name}.html`, import.meta.url));

/** One HTML entry for each audience: two themes of Designsystemet in one page collide. */
export default defineConfig({
  plugins: [react(), dataUrlsToFiles(), entryPaths()],
  build: {
    target: 'baseline-widely-available',
    // The register's Content-Security-Policy knows no data: addresses and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(
        ['index', 'kliniker', 'pasient', 'revisor', 'drift'].map((name) => [name, page(name)]),
      ),
      // It does not say so itself, but its React parts do nothing by being imported.
      treeshake: { moduleSideEffects: (id) => !id.includes('@digdir/designsystemet-react') },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/api', '/dev', '/session'].map((path) => [path, register])),
  },
});
