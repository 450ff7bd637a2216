import type { Browser, Request } from 'playwright-core';
import { printedFace } from './face.ts';

/** Thrown, with a sentence that says what to do, where nothing can be printed. */
export class PrintImpossible extends Error {
  override name = 'PrintImpossible';
}

// Without these, the browser calls home on its own account.
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

async function launch(executable: string): Promise<Browser> {
  const { chromium } = await import('playwright-core').catch(() => {
    throw new PrintImpossible('this needs the package playwright-core: run npm ci without leaving out development packages');
  });
  return chromium.launch({ executablePath: executable, args: QUIET });
}

/**
 * Leads the links of a page to where it will be read: those that would lead to the host it is printed from, to the
 * address that the page says is its own, or nowhere if it says none. Runs in the page.
 */
function settleLinks(): void {
  const own = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const written = link.getAttribute('href')!;
    if (link.origin !== location.origin || written.startsWith('#')) continue;
    if (own) link.href = new URL(written, own).href;
    else link.removeAttribute('href');
  }
}

const isOwn = (address: string, host: string) => address.startsWith('data:') || new URL(address).host === host;

/**
 * Prints a page of the site by its print style: on A4 with page numbers, with its outline and marked up for those who
 * listen to it. Nothing is asked of anybody but the host of the page.
 * @param executable the browser, of the Chromium family
 * @param address of the page
 * @throws PrintImpossible
 */
export async function printPage(executable: string, address: string): Promise<Buffer> {
  const browser = await launch(executable);
  try {
    const page = await browser.newPage({ colorScheme: 'light', bypassCSP: true });
    const { host } = new URL(address);
    // The page’s scripts stay away: they would write down where it happens to be served.
    const isWanted = (request: Request) => isOwn(request.url(), host) && request.resourceType() !== 'script';
    await page.route('**/*', (route) => (isWanted(route.request()) ? route.continue() : route.abort()));
    const response = await page.goto(address, { waitUntil: 'load' });
    if (!response?.ok()) throw new PrintImpossible(`${address} can’t be opened`);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.evaluate(settleLinks);
    await page.addStyleTag({ content: await printedFace() });
    // A face that the page does without when it comes late, a printed page waits for.
    await page.evaluate(async () => {
      await Promise.all([...document.fonts].map((face) => face.load()));
    });
    return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  } finally {
    await browser.close();
  }
}
