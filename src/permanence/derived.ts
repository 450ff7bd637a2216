import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { escapeAttribute, escapeText } from '../mdx/html.ts';
import { LISTED_BY_NAME } from '../model/explore/long-lists.ts';
import { paths, relativePath } from '../model/paths.ts';
import { COLLECTIONS } from '../model/schema/index.ts';

/** Pages that are made of what records say: one empties when a date is put right, and nobody should have to say so. */
const LISTS = [paths.alphabet, paths.gaps, paths.onThisDay, paths.timeline, paths.years];
const FURTHER = new RegExp(`^/(?:(?:${COLLECTIONS.join('|')}|(?:organs|meetings|people|topics)/[^/]+)/documents|organs/[^/]+/meetings|meetings/kinds/[^/]+)/\\d+/$|^/(?:${LISTED_BY_NAME.join('|')})/letters/[a-z-]+/(?:\\d+/)?$`);

/** Whether the page of an address is a list that comes and goes with what it lists. */
export function isDerived(address: string): boolean {
  return FURTHER.test(address) || LISTS.some((list) => address !== list && address.startsWith(list));
}

/** The nearest page above an address that is there. */
export function pageAbove(address: string, isThere: (address: string) => boolean): string {
  const above = address.replace(/[^/]+\/$/, '');
  return above === '/' || isThere(above) ? above : pageAbove(above, isThere);
}

/** A page that only leads on, for addresses of which no record speaks. */
function forwardingPage(from: string, to: string, label: string): string {
  const href = escapeAttribute(relativePath(from, to));
  return (
    `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeText(label)}</title><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">` +
    `<meta http-equiv="refresh" content="0; url=${href}"></head><body><p><a href="${href}">${escapeText(label)}</a></p></body></html>\n`
  );
}

/**
 * Puts a page at each address of a list that was published and has emptied since: it leads to the list above it.
 * @param missing addresses that were published and are not in the site
 * @param isThere whether an address is in the site
 * @returns the addresses that now lead on
 */
export async function forwardDerived(site: string, missing: readonly string[], isThere: (address: string) => boolean, label: string): Promise<string[]> {
  const forwarded = missing.filter(isDerived);
  for (const address of forwarded) {
    const folder = path.join(site, ...address.split('/').filter(Boolean));
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'index.html'), forwardingPage(address, pageAbove(address, isThere), label));
  }
  return forwarded;
}
