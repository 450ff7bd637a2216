import type { Nodes, Root } from 'mdast';
import { compileDocument, withoutRecord } from '../../mdx/document.ts';
import { Notes } from '../imported.ts';
import { LIMITS } from '../limits.ts';
import { ImportProblem } from '../problem.ts';
import { comparable } from '../same-words.ts';
import { passagesOf, walk } from './tree.ts';
import { writeMarkdown } from './write.ts';

/** The words of blocks of text, sorted: notes stand elsewhere in a page than in its source. */
const sorted = (blocks: readonly string[]) => blocks.flatMap((text) => comparable(text).split(/\s+/)).filter(Boolean).sort().join(' ');

function expected(root: Root): string {
  const code = [...walk(root as Nodes)].flatMap((node) => (node.type === 'code' ? [node.value] : []));
  return sorted([...passagesOf(root).filter(({ node }) => node.type !== 'code').map(({ text }) => text), ...code]);
}

/** Whether the site, compiling the Markdown, would show every word of the tree and no other. */
function shows(markdown: string, words: string): boolean {
  try {
    return sorted(compileDocument(withoutRecord(markdown)).blocks.map(({ text }) => text)) === words;
  } catch {
    return false;
  }
}

/**
 * Writes a tree as Markdown and proves it: the compiler of the site takes it, and what it shows has every word of the tree.
 * A text full of signs that Markdown knows is written with every sign escaped, and loses its emphasis; that is noted.
 * @throws ImportProblem where even that would change a word
 */
export function writeProven(root: Root, notes = new Notes()): string {
  for (const { text, number } of passagesOf(root)) {
    const signs = text.length > LIMITS.signs ? (text.match(/[!-/:-@[-`{-~]/g)?.length ?? 0) : 0;
    if (signs > LIMITS.signs) throw new ImportProblem(`paragraph ${number} has ${signs} punctuation marks, as no text has`, 'look at it in an editor, and remove what is no text');
  }
  const words = expected(root);
  const usual = writeMarkdown(root);
  if (shows(usual, words)) return usual;
  const utmost = writeMarkdown(root, 'utmost');
  if (!shows(utmost, words)) throw new ImportProblem('it can’t be written so that the site shows every word of it', 'import its text as .txt, and mark up headings and lists by hand');
  notes.add('emphasis left out: with it, Markdown would have changed a word');
  return utmost;
}
