import type { Plugin } from 'vite';

const audiences = /^\/(kliniker|pasient|revisor|drift)(\/[^.]*)?$/;

/** While developing: everything below `/kliniker` is kliniker.html, as the register serves it. */
export function entryPaths(): Plugin {
  return {
    name: 'entry-paths',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const [path = '', query] = (request.url ?? '').split('?', 2);
        const audience = audiences.exec(path)?.[1];
        if (audience) request.url = `/${audience}.html${query === undefined ? '' : `?${query}`}`;
        next();
      });
    },
  };
}
