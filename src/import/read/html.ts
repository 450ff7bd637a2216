import type { Element, Root as HastRoot } from 'hast';
import path from 'node:path';
import { decodeText } from '../encoding.ts';
import { Notes, type Imported } from '../imported.ts';
import { ImportProblem } from '../problem.ts';
import { cleanPage, hastText } from '../web/clean.ts';
import { keepMainPart } from '../web/main-part.ts';
import { parseHtml, toTree } from '../web/to-tree.ts';

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+)\s*-->/i;
/** A day in an ISO date-time. */
const ISO_DAY = /^(\d{4}-\d\d-\d\d)(?:T|\s|$)/;

function* elements(node: HastRoot | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elements(child);
  }
}

/** What the head of a page says of it. */
function readHead(page: HastRoot) {
  const all = [...elements(page)];
  const meta = (name: string) => {
    const found = all.find(({ tagName, properties }) => tagName === 'meta' && (properties['property'] === name || properties['name'] === name));
    const content = found?.properties['content'];
    return typeof content === 'string' && content.trim() !== '' ? content.trim() : undefined;
  };
  const canonical = all.find(({ tagName, properties }) => tagName === 'link' && (properties['rel'] as string[] | undefined)?.includes('canonical'))?.properties['href'];
  const isAddress = (value: unknown): value is string => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
  const language = all.find(({ tagName }) => tagName === 'html')?.properties['lang'];
  const published = ISO_DAY.exec(meta('article:published_time') ?? '')?.[1];
  const heading = all.find(({ tagName }) => tagName === 'h1');
  const title = all.find(({ tagName }) => tagName === 'title');
  return {
    url: [canonical, meta('og:url')].find(isAddress),
    language: typeof language === 'string' ? /^[a-z]{2,3}/i.exec(language)?.[0].toLowerCase() : undefined,
    published: published ? { date: published, where: 'the page’s own “published” mark' } : undefined,
    publisher: meta('og:site_name'),
    title: [heading && hastText(heading), meta('og:title'), title && hastText(title)].map((text) => text?.replace(/\s+/g, ' ').trim()).find(Boolean),
  };
}

/** Reads a web page. */
export function readHtml(bytes: Uint8Array, source: { file: string; sha256: string; shown: string }): Imported {
  const { text } = decodeText(bytes, DECLARED.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1]?.toLowerCase());
  const notes = new Notes();
  const page = parseHtml(text);
  const { url, ...head } = readHead(page);
  cleanPage(page, notes);
  keepMainPart(page, notes);
  const isEmpty = hastText(page).trim() === '' && ![...elements(page)].some(({ tagName }) => tagName === 'img');
  if (isEmpty) throw new ImportProblem('there is no text in the page', 'save the page as it is shown (“complete”), not as it was sent');
  return {
    name: source.shown, file: path.basename(source.file), sha256: source.sha256, root: toTree(page, notes), ...head, url: url ?? SAVED_FROM.exec(text)?.[1],
    terms: [], categories: [], fromWeb: true, given: {}, pictures: new Map(), notes,
  };
}
