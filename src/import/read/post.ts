import path from 'node:path';
import { Notes, type Imported } from '../imported.ts';
import { ImportProblem } from '../problem.ts';
import { LIMITS } from '../limits.ts';
import { lostWords } from '../same-words.ts';
import { cleanPage, hastText } from '../web/clean.ts';
import { parseHtml, toTree } from '../web/to-tree.ts';
import { blocksToHtml } from '../wordpress/blocks.ts';
import { footnotesToHtml } from '../wordpress/footnotes.ts';
import { inLanguage, partLanguages } from '../wordpress/languages.ts';
import { withoutShortcodes } from '../wordpress/shortcodes.ts';
import { postDigest, type Post, type Site } from './wordpress.ts';

const isAddress = (text: string) => /^https?:\/\//.test(text) && URL.canParse(text);

/**
 * Reads one post.
 * @throws ImportProblem for one without a text
 */
export function readPost(post: Post, site: Site, file: string, shown: string): Imported {
  const notes = new Notes();
  if (post.content.length > LIMITS.text) throw new ImportProblem('its text is larger than a document can be', 'divide it in WordPress, and export again');
  const page = parseHtml(`${blocksToHtml(withoutShortcodes(partLanguages(post.content, notes), notes), notes)}\n${footnotesToHtml(post.footnotes, notes)}`);
  cleanPage(page, notes);
  const { pictures, root } = { pictures: new Map(), root: toTree(page, notes) };
  if (hastText(page).trim() === '' && root.children.length === 0) throw new ImportProblem('there is no text in it', 'look at the post in WordPress: it may be made by a plugin');
  const excerpt = hastText(parseHtml(post.excerpt));
  if (lostWords(excerpt, hastText(page)).length > 0) notes.add('summary of the post left out, which says what its text does not', excerpt);
  if (post.forbidden > 0) notes.add('control character left out', undefined, post.forbidden);
  if (post.comments > 0) notes.add('comment of a reader left out', undefined, post.comments);
  const day = /^(\d{4}-\d\d-\d\d)/.exec(post.date)?.[1];
  const language = /^[a-z]{2,3}/i.exec(site.language)?.[0].toLowerCase();
  const title = hastText(parseHtml(inLanguage(post.title, language ?? 'fa'))).replace(/\s+/g, ' ').trim();
  return {
    name: `${shown} › ${title || `post ${post.id}`}`, file: path.basename(file), url: isAddress(post.link) ? post.link : undefined, sha256: postDigest(post), root, title: title || undefined,
    published: day && day > '1970' ? { date: day, where: 'the date of the post' } : undefined,
    language, publisher: inLanguage(site.title, language ?? 'fa') || undefined, terms: post.terms, categories: post.categories, fromWeb: false, given: {}, pictures, notes,
  };
}

/** Types that WordPress itself has for what is no text: pictures, menus, revisions, looks and requests. */
const MACHINERY = /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.+|)$/;

/** Whether a post is a public text; why not, where it is none, or null where nobody would miss it. */
export function reasonToSkip({ type, status, password, content }: Post, types: readonly string[]): { reason: string | null } | null {
  const isText = type === 'post' || type === 'page' || types.includes(type);
  if (!isText && (MACHINERY.test(type) || content.trim() === '' || status !== 'publish')) return { reason: null };
  if (!isText) return { reason: `it is neither a post nor a page, but a “${type}”: --post-type ${type} brings these along` };
  if (status !== 'publish') return { reason: `not published (${status || 'no status'})` };
  return password.trim() === '' ? null : { reason: 'protected by a password' };
}
