/** All compiled injections on one page, in a real browser and without any policy to stop them. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { requireChromium } from '../../src/browser/chromium.ts';
import { injections, judged } from './injection-cases.ts';
import { joined } from './safe-html.ts';

let browser: Browser;
let server: Server;
const asked: string[] = [];

const accepted = injections.flatMap(({ text }) => judged(text).compiled ?? []).map(({ segments }) => joined(segments));
const page = `<!doctype html><html lang="fa"><meta charset="utf-8"><title>x</title><body>${accepted.map((html) => `<section>${html}</section>`).join('\n')}<p id="the-end">پایان</p></body></html>`;

before(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(request.url === '/statements/x/' ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' }).end(request.url === '/statements/x/' ? page : '');
  }).listen(0);
  browser = await chromium.launch({ executablePath: requireChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
});
after(async () => {
  await browser.close();
  server.close();
});

it('nothing of what was accepted runs, asks anybody, leads away or hides the page’s own objects', async () => {
  assert.ok(accepted.length > 80);
  const context = await browser.newContext();
  const tab = await context.newPage();
  const said: string[] = [];
  const foreign: string[] = [];
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  tab.on('dialog', (dialog) => void (said.push(dialog.message()), dialog.dismiss()));
  tab.on('popup', () => said.push('a window'));
  tab.on('pageerror', (error) => said.push(error.message));
  await context.route('**/*', async (route) => {
    if (!route.request().url().startsWith(origin)) foreign.push(route.request().url());
    await route.continue();
  });
  const address = `${origin}/statements/x/`;
  await tab.goto(address, { waitUntil: 'networkidle' });
  // What waits for the reader’s hand or eye is given it.
  await tab.evaluate(() => {
    for (const element of document.querySelectorAll('body *')) {
      for (const name of ['mouseover', 'mouseenter', 'focus', 'toggle', 'pointerdown', 'animationend', 'error', 'load']) element.dispatchEvent(new Event(name, { bubbles: true }));
      if (element instanceof HTMLDetailsElement) element.open = true;
    }
  });
  assert.equal(await tab.evaluate(() => (globalThis as { pwned?: unknown }).pwned), undefined);
  assert.deepEqual(said, []);
  assert.deepEqual(foreign, []);
  assert.equal(tab.url(), address);
  const own = await tab.evaluate(() => ({
    scripts: document.scripts.length, frames: window.length, forms: document.forms.length, handlers: [...document.querySelectorAll('*')].filter((element) => element.getAttributeNames().some((name) => name.startsWith('on'))).length,
    location: String(window.location) === document.URL, constructor: typeof window.constructor, document: window.document === document, styles: document.styleSheets.length,
    runnable: [...document.links].map((link) => (link as HTMLAnchorElement).protocol).filter((scheme) => !['http:', 'https:', 'mailto:'].includes(scheme)),
    isWhole: document.body.lastElementChild?.id,
  }));
  assert.deepEqual(own, { scripts: 0, frames: 0, forms: 0, handlers: 0, location: true, constructor: 'function', document: true, styles: 0, runnable: [], isWhole: 'the-end' });
  assert.ok(asked.every((url) => url.startsWith('/')));
});
