import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { decoded } from '../model/decoded.ts';
import { formatProblem } from '../model/read/format-problem.ts';
import { COLLECTIONS } from '../model/schema/index.ts';
import { readSettings } from '../model/settings.ts';
import { CHECK_ADDRESS, CONTENT_CHANGED } from './address.ts';
import type { LiveArchive } from './live-archive.ts';
import { ModuleList } from './module-list.ts';
import { refusalsOf, refusedPage } from './refused-page.ts';

/** Upon this Astro asks again which pages there are. */
const PAGES_CHANGED = 'astro:content-changed';

/**
 * While editing, pages are made anew when something of the archive has changed, and each has a box that lists what the check
 * finds in the file it is made of, also where the file is so broken that the page is an old one, or none. Nothing of it is in
 * a build.
 */
export const liveEditing = (archive: LiveArchive): AstroIntegration => ({
  name: 'bayegan-live-editing',
  hooks: {
    'astro:config:setup': ({ injectScript, updateConfig }) => {
      injectScript('page', "import '/src/dev/box.ts';");
      // The archive is watched by itself: Vite would watch each file.
      const documents = COLLECTIONS.map((collection) => `${path.join(readSettings().content, collection)}/**`);
      updateConfig({ vite: { server: { watch: { ignored: documents } } } });
    },
    'astro:server:setup': ({ server, logger, refreshContent }) => {
      archive.onNews = ({ records, documents, gone, problems }) => {
        for (const problem of problems) logger.error(formatProblem(problem));
        for (const [file] of documents) logger.info(`read again: ${file}`);
        const { client, ...making } = server.environments;
        if (!records && documents.length === 0 && gone.length === 0) return client.hot.send(CONTENT_CHANGED, {});
        for (const environment of Object.values(making)) environment.hot.send(PAGES_CHANGED, {});
        client.hot.send({ type: 'full-reload', path: '*' });
      };
      const { content, base } = readSettings();
      const modules = new ModuleList(content, server.watcher, async () => refreshContent?.({}));
      const answer = async (url: URL, response: ServerResponse): Promise<boolean> => {
        await Promise.all([archive.ready, modules.ready]);
        const page = decoded(url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname);
        const problems = await refusalsOf(content, page);
        if (problems.length === 0) return false;
        response.statusCode = 500;
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(await server.transformIndexHtml(url.pathname, refusedPage(problems, base)));
        return true;
      };
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        if (!url.pathname.endsWith(CHECK_ADDRESS)) return void answer(url, response).then((isAnswered) => isAnswered || next(), next);
        archive.problemsOf(url.searchParams.get('page') ?? '/').then(
          (problems) => {
            response.setHeader('Content-Type', 'application/json; charset=utf-8');
            response.end(JSON.stringify(problems));
          },
          (error: Error) => {
            logger.error(error.message);
            response.statusCode = 500;
            response.end();
          },
        );
      });
    },
  },
});
