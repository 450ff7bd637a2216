import type { Node } from '../mdx/tree.ts';

/** Signs of links and of emphasis that Markdown did not take for such: they are published with the words. */

/** A mark that is shown as it was typed, and what to do about it. */
interface LooseMark {
  /** Where it stands in the text, in UTF-16 units. */
  offset: number;
  message: string;
  remedy: string;
}

/** Words in brackets, and behind them no address that can be one; or a note among the words. */
const NO_ADDRESS = /(?<!\\)\]\((?!\s*(?:<[^<>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\))|\[\^[^\][\s]+\][^\][\n]*\]\(/;
const ASTERISKS = /(?<![\\*])\*{2,3}(?!\*)/g;
const CODE = /(`+)(?!`)[^]*?(?<!`)\1(?!`)/g;
const LINK = /(?<!\\)\]\(/g;

const isSpace = (sign: string) => sign === '' || /\s/.test(sign);
const isSign = (sign: string) => /[\p{P}\p{S}]/u.test(sign);

/** Whether Markdown could take asterisks for the beginning of emphasis: words follow. Asked the other way round, for its end. */
const opens = (before: string, after: string) => !isSpace(after) && (!isSign(after) || isSpace(before) || isSign(before));

/** Whether some asterisks of a paragraph have no others to go with. */
function hasLooseAsterisks(paragraph: string): boolean {
  let open = 0;
  for (const { 0: { length }, index } of paragraph.matchAll(ASTERISKS)) {
    const [before, after] = [paragraph.charAt(index - 1), paragraph.charAt(index + length)];
    if (open > 0 && opens(after, before)) open--;
    else if (opens(before, after)) open++;
    else return true;
  }
  return open > 0;
}

/** Whether any may be in a text. What stands in code is none. */
export function mayHaveLooseMarks(source: string): boolean {
  const [links, asterisks] = [source.includes(']('), source.includes('**')];
  if (!links && !asterisks) return false;
  const text = source.includes('`') ? source.replace(CODE, '') : source;
  return (links && NO_ADDRESS.test(text)) || (asterisks && text.split(/\n[ \t>]*\n/).some(hasLooseAsterisks));
}

/** The first of each sort that a text node shows. */
export function looseMarks({ type, position }: Node, source: string): LooseMark[] {
  if (type !== 'text' || !position) return [];
  const written = source.slice(position.start.offset, position.end.offset);
  const at = (found: RegExpMatchArray | undefined, message: string, remedy: string) => (found ? [{ offset: position.start.offset + found.index!, message, remedy }] : []);
  const isMeant = ({ index }: RegExpMatchArray) => written.charAt(written.lastIndexOf('[', index) - 1) !== '\\';
  return [
    ...at([...written.matchAll(LINK)].find(isMeant), 'this is no link and no picture: it is published as it is typed', 'write a space in an address as %20, and the mark of a note behind the link; or \\[ for a bracket that should be read'),
    ...at([...written.matchAll(ASTERISKS)][0], 'these asterisks are published as they are typed', 'write them at the first and the last letter of what they mark, and quotation marks and full stops outside; or \\* for a sign that should be read'),
  ];
}
