/**
 * The service worker of a saved archive. It serves what the reader saved, from the cache first: over a slow or filtered
 * network a page is there at once, and the network does not see what is read. So that nobody takes an old page for a new
 * one, each page it serves says from which day it is and where to bring it up to date. It writes nothing down.
 */
import { cacheName, KEPT_ENTRY, type Kept, keptAddress } from './names.ts';

/** Of the platform's types for service workers, what is used here; they can't stand beside those for pages. */
interface WorkerScope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: { waitUntil(done: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'fetch', listener: (event: { request: Request; respondWith(response: Promise<Response>): void }) => void): void;
}

declare const WORDS: Record<'note' | 'update' | 'missing' | 'home', string>;

const worker = globalThis as unknown as WorkerScope;
const root = worker.registration.scope;

/** The saved page with a line above its content that says so. */
async function withNote(page: Response, { day }: Kept): Promise<Response> {
  const html = await page.text();
  const note = `<p class="saved-note">${WORDS.note.replace('{day}', day)} <a href="${root}editions/#saved">${WORDS.update}</a></p>`;
  return new Response(html.replace(/<main\b[^>]*>/, (main) => main + note), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function missingPage(): Response {
  const html = `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${WORDS.home}</title><p>${WORDS.missing}</p><p><a href="${root}">${WORDS.home}</a></p></html>`;
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

async function answer(request: Request): Promise<Response> {
  // To open a cache would make it anew where the reader has removed it while other tabs are still of this worker.
  const inCopy = (address: string) => caches.match(address, { cacheName: cacheName(root) });
  const kept = await inCopy(root + KEPT_ENTRY);
  const isPage = request.mode === 'navigate';
  if (kept) {
    const address = new URL(request.url);
    // A file is the same whatever follows its name: the search index asks with the time.
    address.search = address.hash = '';
    const key = keptAddress(root, address.href);
    const saved = await inCopy(key);
    if (saved) return isPage && saved.headers.get('content-type')?.startsWith('text/html') ? withNote(saved, (await kept.json()) as Kept) : saved;
    if (isPage && (await inCopy(`${key}/`))) return Response.redirect(`${key}/`);
  }
  return fetch(request).catch((error: unknown) => {
    if (isPage) return missingPage();
    throw error;
  });
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { method, url, cache } = event.request;
  // The page that saves asks for new files past the cache.
  if (method === 'GET' && url.startsWith(root) && cache !== 'no-store') event.respondWith(answer(event.request));
});
