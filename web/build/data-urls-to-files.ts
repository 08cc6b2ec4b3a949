import type { Plugin } from 'vite';

/** As the minifier leaves it: percent-encoded without quotes, or in quotes with those inside escaped. */
const dataUrl =
  /url\((?:"data:image\/svg\+xml;charset=utf-8,((?:[^"\\]|\\.)+)"|data:image\/svg\+xml;charset=utf-8,([^")]+))\)/g;

/** Designsystemet keeps its icons in the style sheet as data: addresses, which our policy refuses: each becomes a file. */
export function dataUrlsToFiles(): Plugin {
  return {
    name: 'data-urls-to-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = String(file.source).replace(dataUrl, (_whole, quoted?: string, encoded?: string) => {
          const source = quoted?.replaceAll('\\"', '"') ?? decodeURIComponent(encoded ?? '');
          const icon = this.emitFile({ type: 'asset', name: 'icon.svg', source });
          return `url("/${this.getFileName(icon)}")`;
        });
      }
    },
  };
}
