import { after, before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContextOptions, type CDPSession, type Page } from 'playwright-core';
import { serveSite, type Serving } from '../../src/build/serve.ts';
import { findChromium } from '../../src/browser/chromium.ts';
import { SITES, type SiteName } from './sites.ts';

/** A page in a real browser, with a record of what it asked of anybody. */
export interface Visit {
  page: Page;
  /** Requests to the site itself, as full addresses. */
  own: string[];
  /** Requests to anybody else; their hosts were not found. */
  foreign: string[];
  /** Errors that a reader’s console would show. */
  errors: string[];
  close(): Promise<void>;
}

// Without these, the browser calls home on its own account, which would blur what the site asks for.
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  // Browsers with and without windows draw letters alike only where these are not fitted to the pixels.
  '--font-render-hinting=none',
  // Nobody else is there. To have each request judged here would take a fifth of the time, and the browser its own store of files.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  // No process waits for a page that may come.
  '--renderer-process-limit=1'];

/** A built site: one of those that all tests share, or a folder and the path under which to serve it. */
type OpenedSite = SiteName | { out: string; servedAt: string };

/** A built site in a real browser. */
interface OpenSite {
  address(path: string): string;
  /** Opens a page in a browser that has seen nothing yet. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
  /**
   * Opens a page where one with the same options was that has been closed, which is three times as quick: for readers who leave
   * no more behind than the size and colours of the page and what pages keep, all of which is put back, and its places in the history.
   */
  revisit(path: string, options?: BrowserContextOptions): Promise<Visit>;
}

/** Browsers that were started for the tests of a file, by their flags. */
const browsers = new Map<string, Promise<Browser>>();
after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/** The browser with these flags, besides those that keep it quiet; started where there is none yet. */
export function browserWith(flags: readonly string[] = []): Promise<Browser> {
  const key = flags.join(' ');
  if (!browsers.has(key)) browsers.set(key, chromium.launch({ executablePath: findChromium()!, args: [...QUIET, ...flags] }));
  return browsers.get(key)!;
}

const withoutPlace = (address: string) => address.replace(/#.*/, '');

/** A page that is used again, and the way to what it keeps. */
interface Kept {
  visit: Visit;
  session: CDPSession;
}

/** Forgets the places where a page was before. One that leads on by itself may be just leaving, which has no history: the next one is the first then. */
async function makeFirst(session: CDPSession): Promise<void> {
  const forget = () => session.send('Page.resetNavigationHistory').then(() => true, (error) => {
    if (!/Not attached to an active page/.test(String(error))) throw error;
    return false;
  });
  while (!(await forget())) await setTimeout(20);
}

/** Opens a built site in a real browser for the tests of a file. @param flags of the browser, besides those that keep it quiet */
export function openSite(opened: OpenedSite, flags: readonly string[] = []): OpenSite {
  /** Pages that nobody is at, by their options. */
  const kept = new Map<string, Kept>();
  let serving: Serving;
  before(async () => {
    const { out, servedAt } = typeof opened === 'string' ? SITES[opened] : opened;
    serving = await serveSite(out, servedAt, 0);
  });
  after(async () => {
    for (const { visit } of kept.values()) await visit.close();
    serving.server.close();
  });
  const address = (path: string) => serving.address + path.replace(/^\//, '');
  const reach = (path: string) => (path.startsWith('file:') ? path : address(path));

  /** A page that has been nowhere, all that it asks for noted. */
  async function open(options: BrowserContextOptions): Promise<Visit> {
    const context = await (await browserWith(flags)).newContext(options);
    const visit: Visit = { page: await context.newPage(), own: [], foreign: [], errors: [], close: () => context.close() };
    const origin = new URL(serving.address).origin;
    const listOf = (url: string) => (url.startsWith(origin) || url.startsWith('file:') || url.startsWith('blob:') || url.startsWith('data:') ? visit.own : visit.foreign);
    context.on('request', (request) => void listOf(request.url()).push(request.url()));
    context.on('requestfailed', (request) => {
      // What the policy of a page or the settings of a reader forbid is told as a request, but reaches nobody.
      if (request.failure()?.errorText !== 'csp') return;
      const list = listOf(request.url());
      list.splice(list.lastIndexOf(request.url()), 1);
    });
    visit.page.on('pageerror', (error) => visit.errors.push(error.message));
    visit.page.on('console', (message) => {
      if (message.type() === 'error') visit.errors.push(message.text());
    });
    return visit;
  }

  async function openKept(options: BrowserContextOptions): Promise<Kept> {
    const visit = await open(options);
    return { visit, session: await visit.page.context().newCDPSession(visit.page) };
  }

  return {
    address,
    async revisit(path, { viewport = { width: 1280, height: 720 }, colorScheme = null, ...options } = {}) {
      const key = JSON.stringify(options);
      const again = kept.get(key) ?? (await openKept(options));
      // Who opens a second one meanwhile, or comes after a test that broke off, gets a page of their own.
      kept.delete(key);
      const { visit: { page, own, foreign, errors }, session } = again;
      // An address that differs behind its # alone would not be opened anew.
      if (withoutPlace(page.url()) === withoutPlace(reach(path))) await page.goto('about:blank');
      await page.setViewportSize(viewport!);
      await page.emulateMedia({ colorScheme, media: null });
      await session.send('Storage.clearDataForOrigin', { origin: new URL(serving.address).origin, storageTypes: 'all' });
      for (const list of [own, foreign, errors]) list.length = 0;
      await page.goto(reach(path));
      await makeFirst(session);
      return { page, own, foreign, errors, close: async () => void kept.set(key, again) };
    },
    async visit(path, options = {}) {
      const visit = await open(options);
      await visit.page.goto(reach(path));
      return visit;
    },
  };
}
