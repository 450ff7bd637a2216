import path from 'node:path';
import { Notes, type Imported } from '../imported.ts';
import { ImportProblem } from '../problem.ts';
import { LIMITS } from '../limits.ts';
import { cleanPage, hastText } from '../web/clean.ts';
import { parseHtml, toTree } from '../web/to-tree.ts';
import { postDigest, type Post, type Site } from './wordpress.ts';

const BLOCK = /^<\/?(?:p|div|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|figure|figcaption|pre|hr|dl|dt|dd|section|article|address|form|iframe|script|style|!--)\b/i;
const CAPTION = /\[caption[^\]]*\]([\s\S]*?)\[\/caption\]/gi;
const EMBED = /\[embed[^\]]*\]\s*(https?:\/\/[^\s[\]]+)\s*\[\/embed\]/gi;
/** Programs of common plugins; other brackets are text. */
const SHORTCODE = /\[\/?(?:gallery|audio|video|playlist|contact-form(?:-7)?|vc_[a-z_]+|et_pb_[a-z_]+|fusion_[a-z_]+|rev_slider|ninja_form|gravityform|sc_embed[a-z_]*|toc|more)\b[^\]]*\]/gi;

/** Paragraphs as WordPress makes them when it shows a post: an empty line parts them, a line’s end is kept. */
function paragraphs(content: string): string {
  if (content.includes('<!-- wp:')) return content;
  return content
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t\u00a0]*\n/)
    .map((chunk) => chunk.trim())
    .filter(Boolean)
    .map((chunk) => (BLOCK.test(chunk) ? chunk : `<p>${chunk.replace(/\n/g, '<br>')}</p>`))
    .join('\n\n');
}

function withoutShortcodes(content: string, notes: Notes): string {
  // Without its end a caption is searched for to the end of the post, once for each beginning.
  const media = (content.includes('[/caption]') ? content : content.replaceAll('[caption', '[ caption'))
    .replace(CAPTION, (_, inner: string) => inner.replace(/(<img[^>]*>(?:\s*<\/a>)?)/i, '<p>$1</p>').replace(/(<\/p>)\s*([^<\s][\s\S]*)$/, '$1\n\n<p>$2</p>'))
    .replace(EMBED, (_, url: string) => `<a href="${url.replace(/"/g, '%22')}">${url}</a>`);
  return media.replace(SHORTCODE, (code) => {
    notes.add('shortcode of a WordPress plugin left out', code);
    return '';
  });
}

const isAddress = (text: string) => /^https?:\/\//.test(text) && URL.canParse(text);

/**
 * Reads one post.
 * @throws ImportProblem for one without a text
 */
export function readPost(post: Post, site: Site, file: string, shown: string): Imported {
  const notes = new Notes();
  if (post.content.length > LIMITS.text) throw new ImportProblem('its text is larger than a document can be', 'divide it in WordPress, and export again');
  const page = parseHtml(paragraphs(withoutShortcodes(post.content, notes)));
  cleanPage(page, notes);
  const { pictures, root } = { pictures: new Map(), root: toTree(page, notes) };
  if (hastText(page).trim() === '' && root.children.length === 0) throw new ImportProblem('there is no text in it', 'look at the post in WordPress: it may be made by a plugin');
  if (post.comments > 0) notes.add('comment of a reader left out', undefined, post.comments);
  const day = /^(\d{4}-\d\d-\d\d)/.exec(post.date)?.[1];
  const language = /^[a-z]{2,3}/i.exec(site.language)?.[0].toLowerCase();
  const title = hastText(parseHtml(post.title)).replace(/\s+/g, ' ').trim();
  return {
    name: `${shown} › ${title || `post ${post.id}`}`, file: path.basename(file), url: isAddress(post.link) ? post.link : undefined, sha256: postDigest(post), root, title: title || undefined,
    published: day && day > '1970' ? { date: day, where: 'the date of the post' } : undefined,
    language, publisher: site.title || undefined, terms: post.terms, fromWeb: false, given: {}, pictures, notes,
  };
}

/** Whether a post is a public text; why not, where it is none. */
export function reasonToSkip({ type, status, password }: Post): string | null {
  if (type !== 'post' && type !== 'page') return `not a text (${type || 'no type'})`;
  if (status !== 'publish') return `not published (${status || 'no status'})`;
  return password.trim() === '' ? null : 'protected by a password';
}
