import { mdxToHast } from 'satteri';
import { toPersianDigits } from '../persian/index.ts';
import { Compiler } from './compiler.ts';
import { depthRefusals, excessRefusals } from './excess.ts';
import { lossRefusals } from './lost.ts';
import { syntaxRefusal } from './syntax.ts';
import { TextRefused, type CompiledText } from './text.ts';
import type { Node } from './tree.ts';
import { withheldRefusals } from './withheld.ts';

/** Words that the compiler itself puts into a text. */
export interface CompileWords {
  footnotes: string;
  /** Label of the link from a footnote back to the text; {reference} is its number. */
  backToText: string;
}

export interface CompileOptions {
  words: CompileWords;
  /** Way from the page to the root of the site, such as `../../`; internal links begin with it. */
  root: string;
}

/**
 * Compiles a document’s text (MDX, with or without its frontmatter) to HTML segments. The text is parsed, never run.
 * @throws TextRefused when the text holds anything that a document may not hold
 */
export function compileText(source: string, options: CompileOptions): CompiledText {
  const { footnotes, backToText } = options.words;
  // The engine ends the whole process where a text ends with “import” and a backslash: no text it is given ends so.
  const readable = `${source.replaceAll('\0', '\uFFFD')}\n`;
  const backLabel = (number: number, rerun: number) => backToText.replace('{reference}', toPersianDigits(rerun > 1 ? `${number}-${rerun}` : `${number}`));
  const backContent = (_: number, rerun: number) => (rerun > 1 ? `↩${toPersianDigits(`${rerun}`)}` : '↩');
  let tree: Node;
  const excess = excessRefusals(readable);
  if (excess.length > 0) throw new TextRefused(excess);
  try {
    const gfm = { footnotes: { label: footnotes, backLabel, backContent, clobberPrefix: '' } };
    tree = mdxToHast(readable, { features: { gfm, smartPunctuation: false, frontmatter: true }, position: true }) as unknown as Node;
  } catch (error) {
    throw new TextRefused([syntaxRefusal(error as Error, 'document')]);
  }
  const tooDeep = depthRefusals(tree);
  if (tooDeep.length > 0) throw new TextRefused(tooDeep);
  const compiler = new Compiler(options.root);
  compiler.run(tree);
  const refusals = [...compiler.refusals, ...withheldRefusals(readable), ...lossRefusals(readable, tree)];
  if (refusals.length > 0) throw new TextRefused(refusals.sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column));
  return compiler.result;
}
