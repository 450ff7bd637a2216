import { existsSync } from 'node:fs';
import path from 'node:path';
import { PAGE_IDS } from '../mdx/ids.ts';
import { paths } from '../model/paths.ts';
import type { DocumentEntry } from '../model/read/entry.ts';
import type { Content } from '../model/read/content.ts';
import { EDITOR } from '../permanence/addresses.ts';
import { nearest } from '../model/read/schema-problems.ts';
import { addressesOf, draftsOf, isMadeFile, isUnread, nearestAddress } from './addresses.ts';
import type { FactsByPath } from './rule.ts';

/** Stands for the address of the site, which a link must not depend on. */
const NOWHERE = 'https://archive.invalid';
/** Files that nobody but an editor puts into public/. */
const MEDIA = /\.(?:pdf|docx?|odt|rtf|epub|txt|zip|jpe?g|png|gif|webp|avif|svg|tiff?|mp3|ogg|m4a|wav|mp4|webm)$/i;
/** Files that pages are made of, or that they are called on other sites. */
const PAGE_FILE = /\.(?:mdx?|html?|php)$/i;
const ANY_FILE = /\.[a-z0-9]+$/i;

/** What is wrong with a link. */
interface DeadLink {
  message: string;
  remedy: string;
}

/** An address with its letters instead of %D8 and the like; as it is where these say nothing. */
export function readable(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** A link as a browser would follow it. @param from address of the page on which it stands */
const followed = (href: string, from: string): URL => new URL(href, NOWHERE + from);

/** Why a link inside the archive leads to no page and to no file of public/, which has an ending. @param from address of the page on which it stands */
export function deadLink(href: string, from: string, content: Content): DeadLink | null {
  if (href.trim() === '') return { message: 'this link has no address', remedy: 'write it between the round brackets, or leave out the brackets of both kinds' };
  const address = readable(followed(href, from).pathname);
  const say = (message: string, remedy: string) => ({ message: `the link ${readable(href)} ${message}`, remedy });
  const [known, drafts] = [addressesOf(content), draftsOf(content)];
  const isPage = (one: string) => known.has(one) || drafts.has(one);
  if (known.has(address) || isUnread(address, content) || isMadeFile(address, content) || (address === EDITOR && content.identity?.record.admin)) return null;
  // Drafts are published together, or one after the other: what they say of each other is told when the first of them is.
  if (drafts.has(address)) return drafts.has(from) ? null : say('leads to a draft', 'publish it (“draft: false”), or leave this link out until then');
  const isServed = ANY_FILE.test(address) && existsSync(path.join('public', address));
  if (MEDIA.test(address) && !isServed) return say('leads to a file that is not there', `put the file at public${address}, or correct the link`);
  if (PAGE_FILE.test(address) && !isServed) {
    // As the files of documents lead to each other in a folder.
    const meant = content.documents.find(({ id }) => id === path.posix.basename(address).replace(PAGE_FILE, ''));
    return say('leads to a file that the site has not', meant ? `write ${paths.document(meant)}` : 'write the address of a page, such as /statements/ID/');
  }
  if (ANY_FILE.test(address)) return null;
  if (isPage(`${address}/`)) return say('lacks its last slash', `write ${address}/`);
  const meant = nearestAddress(address, known);
  return say('leads nowhere', meant ? `perhaps ${meant}` : 'correct or remove it');
}

/**
 * Prepares the question why a link leads to no place in a document. The ids of paragraphs are made of their words, so that a
 * corrected word makes another id: such a link is found here, not by a reader.
 */
export function deadPlaces({ documents }: Content, all: FactsByPath): (href: string, from: string) => DeadLink | null {
  const byAddress = new Map<string, DocumentEntry>(documents.map((entry) => [paths.document(entry), entry]));
  return (href, from) => {
    if (!href.includes('#')) return null;
    const url = followed(href, from);
    const id = readable(url.hash.slice(1));
    const target = byAddress.get(readable(url.pathname));
    // Of other pages the ids are not known here; “#” alone is the top of any page.
    if (!target || id === '' || PAGE_IDS.includes(id)) return null;
    const anchors = all.get(target.path)?.anchors;
    if (!anchors && target.body.trim() === '' && !Object.hasOwn(target.record.formerIds, id)) {
      return { message: `the link ${readable(href)} leads to a place in “${target.id}”, of which the archive has no text`, remedy: `write ${paths.document(target)}` };
    }
    // Of a text that was refused they are not known.
    if (!anchors || anchors.includes(id) || Object.hasOwn(target.record.formerIds, id)) return null;
    // The id of a paragraph is a code, to which another code is not near in any sense.
    const meant = id.startsWith('p-') ? undefined : nearest(id, anchors);
    const remedy = `${meant ? `perhaps #${meant}; ` : ''}copy the address of the paragraph from its mark on the page`;
    return { message: `the link ${readable(href)} leads to no place in “${target.id}”`, remedy };
  };
}
