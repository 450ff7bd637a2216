import { escapeText } from '../../mdx/html.ts';
import { shownLines, shownSummary, type FeedEntry } from './entry.ts';
import type { Feed } from './feed.ts';

/** An entry as an item of a JSON Feed; the same in whatever feed it stands. What is the archive’s own stands in `_archive`. */
export function jsonItem(entry: FeedEntry, { language: own }: Feed): string {
  const { address, title, language, published, changed, authors, kind, topics, date, document } = entry;
  const html = `<div dir="rtl" lang="${own}">${shownLines(entry).map((line) => `<p>${escapeText(line)}</p>`).join('')}</div>`;
  return JSON.stringify({
    id: address, url: address, title, language, content_html: html, summary: shownSummary(entry),
    ...(published !== null && { date_published: published }),
    ...(changed !== null && { date_modified: changed }),
    authors: authors.map(({ name, address: url }) => ({ name, url })),
    tags: [kind.name, ...topics.map(({ name }) => name)],
    _archive: { ...document, kind: kind.id, topics: topics.map(({ id }) => id), ...(date && { date }) },
  });
}

/** A feed as JSON Feed, version 1.1. @param items as `jsonItem` writes them */
export function jsonFeed(feed: Feed, items: readonly string[]): string {
  const { title, description, language, address, jsonAddress, author, root } = feed;
  const head = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1', title, home_page_url: address, feed_url: jsonAddress, description, language, authors: [{ name: author }],
    _archive: { about: `${root}data/` },
  });
  return `${head.slice(0, -1)},"items":[\n${items.join(',\n')}\n]}\n`;
}
