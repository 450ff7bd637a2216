import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { SITES, type SiteName } from '../support/sites.ts';

type Element = DefaultTreeAdapterTypes.Element;

interface PageFacts {
  file: string;
  html: Element;
  elements: Element[];
  ids: Set<string>;
}

const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;

function elementsIn(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function readPages(folder: string): Map<string, PageFacts> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return new Map(files.map((file) => {
    const elements = elementsIn(parse(readFileSync(path.join(folder, file), 'utf8')));
    const ids = new Set(elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined));
    return [file, { file, html: elements[0]!, elements, ids }];
  }));
}

/** Pages that hold all they need in themselves; their policy names it, see headers.test.ts. */
const STAND_ALONE = new Set(['404.html', 'verify.html']);

const RESOURCES: Record<string, string> = { img: 'src', script: 'src', link: 'href', source: 'src', iframe: 'src', video: 'src', audio: 'src', object: 'data', embed: 'src' };

for (const name of Object.keys(SITES) as SiteName[]) {
  const { out, servedAt: base } = SITES[name];
  const origin = 'https://site.test';

  describe(`every page of the ${name} archive`, () => {
    const pages = readPages(out);

    /** Where a link on a page leads: a file of the site, or null for another site. */
    const target = (page: PageFacts, href: string) => {
      const from = new URL(base + page.file.replaceAll(path.sep, '/').replace(/index\.html$/, ''), origin);
      const url = new URL(href, from);
      if (url.origin !== origin) return null;
      const inside = decodeURIComponent(url.pathname.slice(base.length));
      return { inside: url.pathname.startsWith(base), file: inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside, fragment: decodeURIComponent(url.hash.slice(1)) };
    };

    test('is there: the site has pages', () => assert.ok(pages.size > 20));

    test('leads to no dead link and no dead anchor', () => {
      const dead: string[] = [];
      for (const page of pages.values()) {
        if (page.file === '404.html') continue;
        for (const element of page.elements) {
          const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
          if (href === undefined || href.startsWith('mailto:')) continue;
          const to = target(page, href);
          if (!to) continue;
          const other = pages.get(path.normalize(to.file));
          const found = to.inside && (other || existsSync(path.join(out, to.file)));
          const isState = to.file === 'search/index.html';
          if (!found || (to.fragment && other && !isState && !other.ids.has(to.fragment))) dead.push(`${page.file}: ${href}`);
        }
      }
      assert.deepEqual(dead, []);
    });

    test('loads nothing from elsewhere and runs nothing inline', () => {
      const wrong: string[] = [];
      for (const page of pages.values()) {
        for (const element of page.elements) {
          const resource = RESOURCES[element.tagName];
          // The page for missing addresses names them from the root: it is served at any depth.
          if (page.file === '404.html' && base !== '/') continue;
          const address = resource && attribute(element, resource);
          const isResource = element.tagName !== 'link' || /stylesheet|icon|preload|modulepreload/.test(attribute(element, 'rel') ?? '');
          if (address && isResource) {
            const to = target(page, address);
            if (!to?.inside || !existsSync(path.join(out, to.file))) wrong.push(`${page.file}: ${address}`);
          }
          if (STAND_ALONE.has(page.file)) continue;
          const isData = attribute(element, 'type') === 'application/ld+json';
          if (element.tagName === 'script' && !attribute(element, 'src') && !isData) wrong.push(`${page.file}: inline script`);
          if (element.tagName === 'style') wrong.push(`${page.file}: inline style`);
          for (const { name: attr } of element.attrs) if (/^on|^style$/.test(attr)) wrong.push(`${page.file}: ${attr}`);
        }
      }
      assert.deepEqual(wrong, []);
    });

    test('has only links that work wherever the site lies', () => {
      const absolute: string[] = [];
      for (const page of pages.values()) {
        if (page.file === '404.html') continue;
        for (const element of page.elements) {
          for (const { name: attr, value } of element.attrs) if (/^(?:href|src|action)$/.test(attr) && /^\/(?!\/)/.test(value)) absolute.push(`${page.file}: ${value}`);
        }
      }
      assert.deepEqual(absolute, []);
    });

    test('is Persian, right to left, with one title and one main heading', () => {
      const wrong: string[] = [];
      for (const { file, html, elements } of pages.values()) {
        if (attribute(html, 'lang') !== 'fa' || attribute(html, 'dir') !== 'rtl') wrong.push(`${file}: lang or dir`);
        const count = (tag: string) => elements.filter(({ tagName }) => tagName === tag).length;
        if (count('h1') !== 1) wrong.push(`${file}: ${count('h1')} h1`);
        if (count('main') !== 1) wrong.push(`${file}: ${count('main')} main`);
        if (!elements.some(({ tagName, childNodes }) => tagName === 'title' && childNodes.length > 0)) wrong.push(`${file}: title`);
      }
      assert.deepEqual(wrong, []);
    });

    test('gives each id once', () => {
      const twice: string[] = [];
      for (const { file, elements } of pages.values()) {
        const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
        for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) twice.push(`${file}: ${id}`);
      }
      assert.deepEqual(twice, []);
    });
  });
}
