import type { Element, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import type { Notes } from '../imported.ts';
import { passagesOf } from '../markdown/tree.ts';
import { lostWords } from '../same-words.ts';

/** Elements on whose edges a word ends. */
const APART = new Set(
  ('address article aside blockquote body br caption center dd details dir div dl dt fieldset figcaption figure footer footnote-text form h1 h2 h3 h4 h5 h6 header hgroup hr html img ' +
    'legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp').split(' '),
);

/** The words of a page, those of different blocks apart. */
export function pageWords(node: HastRoot | Element): string {
  return node.children.map((child) => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element') return '';
    return APART.has(child.tagName) ? ` ${pageWords(child)} ` : pageWords(child);
  }).join('');
}

/** What is noted of a word that was in a file and is not in the text. */
const LOST = 'word that could not be brought over: look for it in the file';

/** Notes words that were lost on the way into a tree, whatever lost them: once each. */
export function noteLost(words: string, tree: Root, notes: Notes): void {
  const told = new Set(notes.list().find(({ what }) => what === LOST)?.words);
  for (const word of lostWords(words, passagesOf(tree).map(({ text }) => text).join('\n'))) if (!told.has(word)) notes.add(LOST, word);
}
