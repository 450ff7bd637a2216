import type { Notes } from '../imported.ts';
import { pairs } from './pairs.ts';

const CAPTION = /\[((?:wp_)?caption)([^[\]]*)\]/gi;
/** Exports up to WordPress 3.3 hold the words of a caption in the code itself. */
const CAPTION_WORDS = /\bcaption\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const IMAGE = /(<img[^>]*>(?:\s*<\/a>)?)/i;
const EMBED = /\[embed[^[\]]*\]\s*(https?:\/\/[^\s[\]]+)\s*\[\/embed\]/gi;
/** Programs of common plugins; other brackets are text. */
const SHORTCODE = /\[\/?(?:gallery|audio|video|playlist|contact-form(?:-7)?|vc_[a-z_]+|et_pb_[a-z_]+|fusion_[a-z_]+|rev_slider|ninja_form|gravityform|sc_embed[a-z_]*|toc|more)\b[^[\]]*\]/gi;
/** What may be a program of another plugin: it has an end, or says something in the way of attributes. */
const MAYBE = /\[\/[a-z][\w-]+\]|\[[a-z][\w-]+(?:\s+[\w-]+=(?:"[^"[\]]*"|'[^'[\]]*'|[^\s"'[\]]+))+\s*\/?\]/gi;

function caption(attributes: string, inner: string): string {
  const words = CAPTION_WORDS.exec(attributes);
  const picture = inner.replace(IMAGE, '<p>$1</p>').replace(/(<\/p>)\s*([^<\s][\s\S]*)$/, '$1\n\n<p>$2</p>');
  return words ? `${picture}\n\n<p>${words[1] ?? words[2]}</p>` : picture;
}

/** Makes HTML of the codes that stand for pictures and links, and leaves out those of programs; both the words of a caption and codes that stay are told. */
export function withoutShortcodes(content: string, notes: Notes): string {
  const media = [...pairs(content, CAPTION, (name) => new RegExp(`\\[/${name}\\]`, 'gi'))]
    .map(({ text, begin, inner }) => (begin ? caption(begin[2]!, inner) : text))
    .join('')
    .replace(EMBED, (_, url: string) => `<a href="${url.replace(/"/g, '%22')}">${url}</a>`);
  const text = media.replace(SHORTCODE, (code) => {
    notes.add('shortcode of a WordPress plugin left out', code);
    return '';
  });
  for (const [code] of text.matchAll(MAYBE)) notes.add('it looks like a shortcode of a plugin, and stays in the text', code);
  return text;
}
