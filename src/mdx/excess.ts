import type { Refusal } from './text.ts';
import type { Node } from './tree.ts';

/**
 * Texts made to exhaust whoever reads them. The engine tries every meaning of a tag in braces in a tag in braces, which
 * doubles its work each time: fifty of them, five hundred letters in all, would keep it busy for years. Such a text must
 * not reach it. All numbers are far beyond what any document has.
 */

/** Braces that open with a tag before the next one opens. Measured: twelve take 6 ms, twenty-four never end. */
const MOST_BRACES_WITH_TAGS = 12;
/** Braces that open at all: what the engine does with each grows with their number. */
const MOST_BRACES = 500;
const MOST_TAGS = 60_000;
const MOST_DECLARATIONS = 100;
const MOST_IN_A_ROW = 500;
const IN_A_ROW = new RegExp(`([<{[\\]>*_~\`|&!(])\\1{${MOST_IN_A_ROW},}`);
/**
 * Signs written by name or number (`&…;`): each takes the engine as long as all of the paragraph before it. Their number in a paragraph times its
 * length, summed up; measured: a thousandth of this is not to be noticed, all of it takes three seconds.
 */
const MOST_FOR_REFERENCES = 100_000_000;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
/** Elements within elements: a list in a quotation in a clause is six deep. */
const DEEPEST = 150;

const REMEDY = 'remove it, or divide the text into several documents';

/** Where something stands. */
function at(source: string, offset: number): Refusal['position'] {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The places of a sign, but for those where it is written to be read: behind an odd number of backslashes. */
function placesOf(source: string, sign: string): number[] {
  const places: number[] = [];
  for (let place = source.indexOf(sign); place !== -1; place = source.indexOf(sign, place + 1)) {
    let backslashes = 0;
    while (source[place - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) places.push(place);
  }
  return places;
}

/** What the signs written by name or number cost in all. */
function referenceCost(source: string): number {
  let cost = 0;
  for (const block of source.split(/\n[ \t]*\n/)) cost += block.includes('&') ? (block.match(REFERENCE)?.length ?? 0) * block.length : 0;
  return cost;
}

/** Refuses a text that the engine must not be given. */
export function excessRefusals(source: string): Refusal[] {
  const refuse = (offset: number, message: string): Refusal[] => [{ position: at(source, offset), message, remedy: REMEDY }];
  const row = IN_A_ROW.exec(source);
  if (row) return refuse(row.index, `the sign ${row[1]} stands ${row[0].length} times in a row`);
  if (source.includes('{')) {
    const braces = placesOf(source, '{');
    const withTags = braces.filter((place, index) => source.slice(place, braces[index + 1]).includes('<'));
    if (withTags.length > MOST_BRACES_WITH_TAGS) return refuse(withTags[0]!, `a {…} is not allowed in a document, and here ${withTags.length} are opened around tags`);
    if (braces.length > MOST_BRACES) return refuse(braces[0]!, `${braces.length} braces are opened in this text`);
  }
  if (source.includes('&') && referenceCost(source) > MOST_FOR_REFERENCES) {
    return refuse(source.search(REFERENCE), 'thousands of signs are written by name or number (&…;) in one paragraph');
  }
  const declarations = source.includes('<!') ? placesOf(source, '<!') : [];
  if (declarations.length > MOST_DECLARATIONS) return refuse(declarations[0]!, 'a comment or a declaration <!…> is not allowed in a document');
  const tags = placesOf(source, '<');
  return tags.length > MOST_TAGS ? refuse(tags[MOST_TAGS]!, `the text has more than ${MOST_TAGS} tags`) : [];
}

/** Refuses a tree that is too deep to be walked, at the first place that is. */
export function depthRefusals(root: Node): Refusal[] {
  let level: Node[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) {
      const position = level.find((node) => node.position)?.position?.start ?? { line: 1, column: 1 };
      return [{ position: { line: position.line, column: position.column }, message: `parts of the text stand more than ${DEEPEST} deep within each other`, remedy: 'write it flatter: a list within a list within a list is hard to read as well' }];
    }
    level = level.flatMap(({ children = [] }) => children);
  }
  return [];
}
