import type { AstroIntegration } from 'astro';
import { readSettings } from '../model/settings.ts';
import { CHECK_ADDRESS, CONTENT_CHANGED } from './address.ts';
import { LiveCheck } from './page-problems.ts';

/**
 * While editing, each page has a box that lists what the check finds in the file it is made of, also where the file is so
 * broken that the page is an old one, or none. Nothing of it is in a build.
 */
export const checkBox: AstroIntegration = {
  name: 'bayegan-check-box',
  hooks: {
    'astro:config:setup': ({ command, injectScript }) => {
      if (command === 'dev') injectScript('page', "import '/src/dev/box.ts';");
    },
    'astro:server:setup': ({ server }) => {
      const check = new LiveCheck(readSettings());
      server.watcher.on('all', (_event, file) => {
        if (check.changed(file)) server.environments.client.hot.send(CONTENT_CHANGED, {});
      });
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        if (!url.pathname.endsWith(CHECK_ADDRESS)) return next();
        check.ofPage(url.searchParams.get('page') ?? '/').then(
          (problems) => {
            response.setHeader('Content-Type', 'application/json; charset=utf-8');
            response.end(JSON.stringify(problems));
          },
          (error: Error) => {
            server.config.logger.error(error.stack ?? error.message);
            response.statusCode = 500;
            response.end();
          },
        );
      });
    },
  },
};
