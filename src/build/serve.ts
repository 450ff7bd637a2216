import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/** A server that was started, and the address at which it answers. */
export interface Serving {
  server: Server;
  address: string;
}

/** Files whose names change with their content need never be asked for again. */
function keepAssets(response: ServerResponse, pathname: string): void {
  const isNamedByContent = pathname.startsWith('/assets/') || /^\/pagefind\/(?:fragment|index|filter)\//.test(pathname);
  response.setHeader('Cache-Control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/**
 * Serves a built site from the disk, as a good static host would: compressed, with what never changes kept.
 * @param folder the built site
 * @param base path under which it is served; begins and ends with a slash
 * @param port 0 for any free port
 */
export function serveSite(folder: string, base: string, port: number): Promise<Serving> {
  const serve = sirv(folder, { etag: true, dev: true, setHeaders: keepAssets });
  const compress = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(path.join(folder, '404.html')));
    };
    if (!url.startsWith(base)) {
      if (url === base.slice(0, -1)) response.writeHead(301, { location: base }).end();
      else notFound();
      return;
    }
    request.url = url.slice(base.length - 1);
    compress(request, response, () => serve(request, response, notFound));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      const at = server.address();
      const actual = typeof at === 'object' && at ? at.port : port;
      resolve({ server, address: `http://localhost:${actual}${base}` });
    });
  });
}
