import { after, before } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { serveSite, type Serving } from '../../src/build/serve.ts';
import { findChromium } from '../../src/browser/chromium.ts';
import { SITES, type SiteName } from './sites.ts';

/** A page in a real browser, with a record of what it asked of anybody. */
export interface Visit {
  page: Page;
  /** Requests to the site itself, as full addresses. */
  own: string[];
  /** Requests to anybody else; they were refused. */
  foreign: string[];
  /** Errors that a reader’s console would show. */
  errors: string[];
  close(): Promise<void>;
}

// Without these, the browser calls home on its own account, which would blur what the site asks for.
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  // Browsers with and without windows draw letters alike only where these are not fitted to the pixels.
  '--font-render-hinting=none'];

/** A built site: one of those that all tests share, or a folder and the path under which to serve it. */
type OpenedSite = SiteName | { out: string; servedAt: string };

/** A built site in a real browser. */
interface OpenSite {
  address(path: string): string;
  /** Opens a page in a browser that has seen nothing yet. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
  /**
   * Opens a page where the last one was, which is three times as quick: for readers who leave nothing behind but the size
   * and colours of the page, which are put back.
   */
  revisit(path: string): Promise<Visit>;
}

/** Opens a built site in a real browser for the tests of a file. @param flags of the browser, besides those that keep it quiet */
export function openSite(opened: OpenedSite, flags: readonly string[] = []): OpenSite {
  let browser: Browser;
  let again: Visit | undefined;
  let serving: Serving;
  before(async () => {
    const { out, servedAt } = typeof opened === 'string' ? SITES[opened] : opened;
    serving = await serveSite(out, servedAt, 0);
    browser = await chromium.launch({ executablePath: findChromium()!, args: [...QUIET, ...flags] });
  });
  after(async () => {
    await browser.close();
    serving.server.close();
  });
  const address = (path: string) => serving.address + path.replace(/^\//, '');
  const reach = (path: string) => (path.startsWith('file:') ? path : address(path));
  return {
    address,
    async revisit(path) {
      if (!again) return { ...(again = await this.visit(path)), close: async () => undefined };
      const { page, own, foreign, errors } = again;
      // An address that differs behind its # alone would not be opened anew.
      await page.goto('about:blank');
      for (const list of [own, foreign, errors]) list.length = 0;
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ colorScheme: null });
      await page.goto(reach(path));
      return { ...again, close: async () => undefined };
    },
    async visit(path, options = {}) {
      const context = await browser.newContext(options);
      const visit: Visit = { page: await context.newPage(), own: [], foreign: [], errors: [], close: () => context.close() };
      const origin = new URL(serving.address).origin;
      await context.route('**/*', async (route) => {
        const url = route.request().url();
        const isOwn = url.startsWith(origin) || url.startsWith('file:') || url.startsWith('blob:') || url.startsWith('data:');
        (isOwn ? visit.own : visit.foreign).push(url);
        await (isOwn ? route.continue() : route.abort());
      });
      visit.page.on('pageerror', (error) => visit.errors.push(error.message));
      visit.page.on('console', (message) => {
        if (message.type() === 'error') visit.errors.push(message.text());
      });
      await visit.page.goto(reach(path));
      return visit;
    },
  };
}
