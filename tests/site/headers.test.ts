import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { openSite } from '../support/browser.ts';
import { pagesOf } from '../support/kinds.ts';
import { SITES, type SiteName } from '../support/sites.ts';

type Element = DefaultTreeAdapterTypes.Element;
const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;
const textOf = (element: Element) => element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function elementsIn(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

for (const name of Object.keys(SITES) as SiteName[]) {
  const { out } = SITES[name];
  const pages = pagesOf(out).map((file) => ({ file, elements: elementsIn(parse(readFileSync(path.join(out, file), 'utf8'))) }));

  describe(`every page of the ${name} archive`, () => {
    test('forbids whatever it does not need, before anything else', () => {
      const wrong: string[] = [];
      for (const { file, elements } of pages) {
        const [charset, policyElement] = elements.filter(({ tagName }) => tagName === 'meta' || tagName === 'link' || tagName === 'script');
        const policy = new Map((policyElement && attribute(policyElement, 'http-equiv') === 'content-security-policy' ? (attribute(policyElement, 'content') ?? '') : '').split('; ').map((part) => {
          const [directive = '', ...sources] = part.split(' ');
          return [directive, sources];
        }));
        const scripts = elements.filter((element) => element.tagName === 'script' && !/json/.test(attribute(element, 'type') ?? ''));
        const expected = [
          ...(scripts.some((script) => attribute(script, 'src')) ? ["'self'"] : []),
          ...scripts.filter((script) => !attribute(script, 'src')).map((script) => digest(textOf(script))),
          ...(file === 'search/index.html' ? ["'wasm-unsafe-eval'"] : []),
        ];
        if (!charset || !attribute(charset, 'charset')) wrong.push(`${file}: the encoding does not come first`);
        if (policy.get('default-src')?.join() !== "'none'") wrong.push(`${file}: default-src`);
        if ((policy.get('script-src') ?? []).join() !== expected.join()) wrong.push(`${file}: script-src ${policy.get('script-src')?.join(' ')}`);
        const styles = elements.filter(({ tagName }) => tagName === 'style').map((style) => digest(textOf(style)));
        if (policy.get('style-src')?.join() !== ["'self'", ...styles].join()) wrong.push(`${file}: style-src`);
        if ((policy.get('connect-src') ?? []).join() !== (expected.length > 0 ? "'self'" : '')) wrong.push(`${file}: connect-src`);
        for (const directive of ['base-uri', 'form-action']) if (policy.get(directive)?.join() !== "'none'") wrong.push(`${file}: ${directive}`);
        if (!elements.some((element) => attribute(element, 'name') === 'referrer' && attribute(element, 'content') === 'no-referrer')) wrong.push(`${file}: referrer`);
      }
      assert.deepEqual(wrong, []);
    });

    test('marks each link that leads out, and tells nobody where the reader came from', () => {
      const outward = pages.flatMap(({ file, elements }) => elements.filter(({ tagName }) => tagName === 'a' || tagName === 'area').map((link) => ({ file, href: attribute(link, 'href') ?? '', rel: attribute(link, 'rel') ?? '' })))
        .filter(({ href }) => /^(?:https?:)?\/\//i.test(href));
      assert.ok(outward.length > 0);
      assert.deepEqual(outward.filter(({ rel }) => !['external', 'noopener', 'noreferrer'].every((word) => rel.split(' ').includes(word))), []);
    });
  });
}

describe('a copy under another path than it was built for', () => {
  const { out, servedAt } = SITES.imaginary;
  const site = openSite('imaginary');

  test('hands out every page, script, style and picture that a page names, and every page of today is named by another', async () => {
    const found = new Set<string>();
    const dead: string[] = [];
    const pending = [site.address('/')];
    for (let address = pending.pop(); address; address = pending.pop()) {
      if (found.has(address)) continue;
      found.add(address);
      const response = await fetch(address);
      if (!response.ok) dead.push(address);
      const text = await response.text();
      const isPage = response.headers.get('content-type')?.startsWith('text/html');
      const isStyle = response.headers.get('content-type')?.startsWith('text/css');
      const named = isPage
        ? elementsIn(parse(text)).flatMap((element) => ['href', 'src', 'srcset', 'data-root', 'data-address'].map((attr) => attribute(element, attr)).filter((value) => value !== undefined))
        : isStyle ? [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url!) : [];
      for (const value of named) {
        const url = new URL(value, address);
        url.hash = '';
        if (url.origin !== new URL(address).origin) continue;
        if (!url.pathname.startsWith(servedAt)) dead.push(`${address} leads out to ${url.pathname}`);
        else pending.push(url.href);
      }
    }
    assert.deepEqual(dead, []);
    // What is shown at an address of the past is for those who come by it.
    const isListed = (file: string) => !/<meta name="robots" content="noindex">/.test(readFileSync(path.join(out, file), 'utf8'));
    const pages = pagesOf(out).filter(isListed).map((file) => site.address(file.replace(/index\.html$/, '')));
    assert.deepEqual(pages.filter((page) => !found.has(encodeURI(page)) && !found.has(page)), []);
  });

  test('shows its page for missing addresses in order at any depth, with links that lead into the archive', async () => {
    const { page, foreign, errors, close } = await site.visit('/statements/nowhere/at/all/');
    const home = page.getByRole('main').getByRole('link').first();
    await page.waitForFunction((prefix) => document.querySelector('main a')!.getAttribute('href')!.startsWith(prefix), servedAt);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).marginTop), '0px');
    assert.ok((await page.evaluate(() => getComputedStyle(document.querySelector('a.button')!).borderTopWidth)) !== '0px', 'its style is there');
    await home.click();
    await page.waitForURL(site.address('/'));
    assert.deepEqual(foreign, []);
    // The browser itself notes each missing address; nothing else is wrong.
    assert.deepEqual(errors.filter((error) => !/404/.test(error)), []);
    await close();
  });
});

describe('what a page never asks for', () => {
  const site = openSite('imaginary');

  test('is forbidden by names that browsers know, on this system or another', async () => {
    const { page, close } = await site.visit('/');
    const unknown: string[] = [];
    page.on('console', (message) => unknown.push(/Permissions-Policy header: .*'([\w-]+)'/.exec(message.text())?.[1] ?? ''));
    await page.reload();
    assert.deepEqual(unknown.filter((name) => name !== '' && !['bluetooth', 'web-share'].includes(name)), []);
    await close();
  });
});

describe('a copy on the disk', () => {
  const site = openSite('imaginary');

  test('shows its pages with their style, opened without any host', async () => {
    const { page, foreign, errors, close } = await site.visit(pathToFileURL(path.join(SITES.imaginary.out, 'index.html')).href);
    assert.ok(await page.locator('h1').isVisible());
    // Browsers keep modules and faces of the disk from a page of the disk; that is theirs to say, and harmless.
    assert.deepEqual(errors.filter((error) => !/CORS policy|ERR_FAILED/.test(error)), []);
    assert.deepEqual(foreign, []);
    assert.ok(await page.evaluate(() => document.styleSheets.length > 0 && getComputedStyle(document.body).marginTop === '0px'));
    await close();
  });
});
