import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { serveSite } from '../../build/serve.ts';
import { median } from './search-cost.ts';
import { layLine, type LaidLine } from './slow-line.ts';

/** A cheap phone on a slow line: the page runs four times slower than on this machine; 400 kbit/s, 400 ms there and back. */
const SLOWER = 4;
const LINE = { roundTrip: 400, bytesPerSecond: 50_000 };
/** Longer than the slowest rival takes for its whole index over such a line, in milliseconds. */
const PATIENCE = 1_800_000;

/** Milliseconds from touching a field to the first letter, and from one letter to the next. */
const TYPING = { before: 800, letter: 300 };
/** The first result, on every contestant’s page. */
const RESULT = '#search-results li';

/** What readers of a site wait for, medians over some queries. */
export interface PhoneCost {
  name: string;
  /** First visit: bytes that came over the line, and milliseconds until the first result is shown. */
  coldBytes: number;
  coldTime: number;
  /** Another query on a later visit, with what the browser has kept. */
  warmBytes: number;
  warmTime: number;
  /** First visit, to a page with a search field: milliseconds from the last letter until the first result. */
  typedTime?: number;
}

/** A site to ask, see `measureOnPhone`. */
export interface Contestant {
  name: string;
  folder: string;
  /** The address of a query, from the root of the site. */
  addressOf(query: string): string;
  /** Path of a page with a field whose words are answered elsewhere. */
  fieldAt?: string;
  /** Queries to ask, where all of them would take too long. */
  queries?: readonly string[];
}

/** A page that runs as on the phone. */
async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

/** Asks one query on a page of its own. */
async function ask(context: BrowserContext, address: string, line: LaidLine): Promise<{ bytes: number; time: number }> {
  const page = await openPage(context);
  const [started, before] = [performance.now(), line.received()];
  await page.goto(address, { waitUntil: 'commit', timeout: PATIENCE });
  await page.waitForSelector(RESULT, { timeout: PATIENCE });
  const cost = { bytes: line.received() - before, time: performance.now() - started };
  await page.close();
  return cost;
}

/** Types a query into a field, as a thumb does, and waits for the first result. @returns milliseconds since the last letter */
async function typeInto(context: BrowserContext, address: string, query: string): Promise<number> {
  const page = await openPage(context);
  await page.goto(address, { waitUntil: 'networkidle', timeout: PATIENCE });
  await page.getByRole('searchbox').focus();
  await page.waitForTimeout(TYPING.before);
  await page.keyboard.type(query, { delay: TYPING.letter });
  const typed = performance.now();
  await page.keyboard.press('Enter');
  await page.waitForSelector(RESULT, { timeout: PATIENCE });
  return performance.now() - typed;
}

async function askAll(browser: Browser, { name, folder, addressOf, fieldAt }: Contestant, queries: readonly string[]): Promise<PhoneCost> {
  const { server, address } = await serveSite(folder, '/', 0);
  const line = await layLine(Number(new URL(address).port), LINE);
  const site = `http://localhost:${line.port}/`;
  try {
    const [cold, warm]: { bytes: number; time: number }[][] = [[], []];
    const typed: number[] = [];
    for (const [index, query] of queries.entries()) {
      const context = await browser.newContext();
      cold!.push(await ask(context, site + addressOf(query), line));
      warm!.push(await ask(context, site + addressOf(queries[index + 1] ?? `${queries[0]} ${query}`), line));
      await context.close();
      if (fieldAt === undefined) continue;
      const another = await browser.newContext();
      typed.push(await typeInto(another, site + fieldAt, query));
      await another.close();
    }
    const bytes = (all: { bytes: number }[]) => median(all.map((one) => one.bytes));
    const time = (all: { time: number }[]) => median(all.map((one) => one.time));
    return { name, coldBytes: bytes(cold!), coldTime: time(cold!), warmBytes: bytes(warm!), warmTime: time(warm!), ...(typed.length > 0 && { typedTime: median(typed) }) };
  } finally {
    line.close();
    server.close();
    server.closeAllConnections();
  }
}

/**
 * Measures sites as a reader with a cheap phone meets them, in a real browser.
 * @param executablePath of a browser of the Chromium family
 */
export async function measureOnPhone(executablePath: string, contestants: readonly Contestant[], queries: readonly string[], onDone: (cost: PhoneCost) => void): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  try {
    for (const contestant of contestants) onDone(await askAll(browser, contestant, contestant.queries ?? queries));
  } finally {
    await browser.close();
  }
}
