import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { contentType } from '../deploy/headers.ts';
import { headersOf } from './header-rules.ts';

/** A server that was started, and the address at which it answers. */
export interface Serving {
  server: Server;
  address: string;
}

/** What is said at an address that the site does not have; a copy may lack even the page for that. */
function missingPage(folder: string): Buffer | string {
  const page = path.join(folder, '404.html');
  return existsSync(page) ? readFileSync(page) : '404';
}

/**
 * The way of a page that was asked for without the slash at its end, from the root of the site; undefined where there is no
 * such page. Without the slash, all relative links of the page would lead elsewhere.
 */
function pageWithSlash(folder: string, url: string): string | undefined {
  const [, way = '', query = ''] = /^\/*([^?]*)(.*)$/.exec(url)!;
  if (way === '' || way.endsWith('/') || !URL.canParse(way, 'http://site/')) return undefined;
  const { pathname } = new URL(way, 'http://site/');
  try {
    return existsSync(path.join(folder, decodeURIComponent(pathname), 'index.html')) ? `${pathname.slice(1)}/${query}` : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Serves a built site from the disk, as a good static host would: compressed, with the headers that it asks for.
 * @param folder the built site
 * @param base path under which it is served; begins and ends with a slash
 * @param port 0 for any free port
 */
export function serveSite(folder: string, base: string, port: number): Promise<Serving> {
  const headers = headersOf(folder);
  const serve = sirv(folder, {
    etag: true,
    dev: true,
    dotfiles: false,
    setHeaders: (response, pathname) => {
      for (const [name, value] of headers(pathname)) response.setHeader(name, value);
      // Texts say that they are UTF-8: a browser that is not told takes Persian for Latin letters.
      const type = contentType(pathname.endsWith('/') ? 'index.html' : pathname);
      if (type) response.setHeader('Content-Type', type);
    },
  });
  const compress = compression() as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const notFound = () => {
      response.writeHead(404, { ...Object.fromEntries(headers(url)), 'content-type': 'text/html; charset=utf-8' });
      response.end(missingPage(folder));
    };
    if (!url.startsWith(base)) {
      if (url === base.slice(0, -1)) response.writeHead(301, { location: base }).end();
      else notFound();
      return;
    }
    request.url = url.slice(base.length - 1);
    const page = pageWithSlash(folder, request.url);
    if (page !== undefined) response.writeHead(301, { ...Object.fromEntries(headers(url)), location: base + page }).end();
    else compress(request, response, () => serve(request, response, notFound));
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
