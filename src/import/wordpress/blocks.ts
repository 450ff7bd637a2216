import type { Notes } from '../imported.ts';
import { paragraphs } from './paragraphs.ts';

/** What a comment says in which the block editor marks where a block begins or ends. Source: the grammar of WP_Block_Parser. */
const MARK = /^\s+(\/)?wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s+(?:(\{[^]*\})\s+)?(\/)?$/;
/** Blocks whose text WordPress parts into paragraphs itself. */
const TYPED = new Set(['freeform', 'core/freeform', 'shortcode', 'core/shortcode']);
/** Blocks without HTML of their own that have nothing to say. */
const WORDLESS = new Set(['footnotes', 'more', 'nextpage', 'spacer', 'separator']);

/** The words that the settings of a block hold; names of colours and sizes are in Latin letters. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return /[^\u0000-\u007f]/.test(value) ? [value.replace(/<[^<>]*>/g, ' ')] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

function settingsOf(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return json;
  }
}

/** A block that is all in its comment is made by a program when the post is shown: its words are not in the post. */
function noteMade(name: string, json: string | undefined, notes: Notes): void {
  if (WORDLESS.has(name.replace(/^core\//, ''))) return;
  const settings = settingsOf(json);
  const words = wordsIn(settings).join(' ');
  if (/^(?:core\/)?block$/.test(name)) notes.add('block that several posts share left out: copy its text from WordPress', `no. ${String((settings as { ref?: unknown } | null)?.ref ?? '?')}`);
  else notes.add('block left out that a program fills in when the post is shown', words === '' ? name : `${name}: ${words}`);
}

/** The comments of a text. */
function* commentsOf(text: string): Generator<{ from: number; to: number; words: string }> {
  for (let from = text.indexOf('<!--'); from !== -1; from = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', from + 4);
    if (end === -1) return;
    yield { from, to: end + 3, words: text.slice(from + 4, end) };
    from = end + 3;
  }
}

/**
 * The HTML of a post. Blocks hold theirs; what stands between them, and posts without any, is as it was typed, and gets its
 * paragraphs as WordPress would make them.
 */
export function blocksToHtml(content: string, notes: Notes): string {
  const open: string[] = [];
  let [html, last] = ['', 0];
  const take = (text: string) => {
    html += open.length === 0 || TYPED.has(open.at(-1)!) ? paragraphs(text) : text;
  };
  for (const { from, to, words } of commentsOf(content)) {
    const [mark, closes, name = '', json, isWhole] = MARK.exec(words) ?? [];
    if (mark === undefined) continue;
    take(content.slice(last, from));
    last = to;
    if (isWhole) noteMade(name, json, notes);
    else if (closes) open.pop();
    else open.push(name);
    html += '\n';
  }
  take(content.slice(last));
  return html;
}
