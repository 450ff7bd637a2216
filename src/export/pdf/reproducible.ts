/** The dates that a program which makes PDFs writes into them, each of a fixed length. */
const DATES = /\/(CreationDate|ModDate) \(D:\d{14}[^)]*\)/g;
/** Names of the parts of a page for those who listen to it, after numbers that the browser happened to be at. */
const NODES = /\bnode(\d{8})\b/g;
/** Where a part says its name. */
const OWN_NAMES = /\/ID \(node(\d{8})\)/g;
/** The list of names, in their order: of each the part that it means; and from which name to which a piece of it goes. */
const LISTED = /\(node(\d{8})\) (\d+ 0 R)/g;
const LIST = '/Names \\[(?:\\(node\\d{8}\\) \\d+ 0 R ?)+\\]';
const LIMITS = '/Limits \\[\\(node\\d{8}\\) \\(node\\d{8}\\)\\]';
const LIST_LIMITS_OR_NODE = new RegExp(`(${LIST})|(${LIMITS})|${NODES.source}`, 'g');

const numbersIn = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, number = '']) => number))];
const ranksOf = (numbers: readonly string[]) => new Map(numbers.map((number, index) => [number, String(index + 1).padStart(8, '0')]));
const renamed = (text: string, ranks: ReadonlyMap<string, string>) => text.replace(NODES, (_, number: string) => `node${ranks.get(number)!}`);

/**
 * Names parts in the order in which they stand in the file: the browser does not always number them in the same. The list stays in the
 * order of names, and as long as it was. Undefined where that can’t be: the list would not fit, or names what is not there.
 */
function namedAsTheyStand(text: string): string | undefined {
  const standing = numbersIn(text, OWN_NAMES);
  const sorted = numbersIn(text, NODES).sort();
  const parts = new Map([...text.matchAll(LISTED)].map(([, number = '', part = '']) => [number, part]));
  if (standing.length !== sorted.length || parts.size !== sorted.length) return undefined;
  const places = ranksOf(sorted);
  const partAt = new Map(standing.map((number, index) => [sorted[index]!, parts.get(number)!]));
  const names = ranksOf(standing);
  const listOf = (list: string) => {
    const pairs = [...list.matchAll(LISTED)].map(([, number = '']) => `(node${places.get(number)!}) ${partAt.get(number)!}`);
    return `${`/Names [${pairs.join(' ')}`.padEnd(list.length - 1)}]`;
  };
  const named = text.replace(LIST_LIMITS_OR_NODE, (_, list?: string, limits?: string, number = '') => (list ? listOf(list) : limits ? renamed(limits, places) : `node${names.get(number)!}`));
  return named.length === text.length ? named : undefined;
}

/**
 * A PDF without the time at which it was made and the numbers that a browser counts with, so that the same page gives the
 * same file. What stands in their places is as long, for a PDF counts its own bytes, and in the same order, for it sorts its
 * names.
 */
export function reproducible(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1').replace(DATES, (written, name: string) => `/${name} (D:19700101000000Z)`.padEnd(written.length));
  return Buffer.from(namedAsTheyStand(text) ?? renamed(text, ranksOf(numbersIn(text, NODES).sort())), 'latin1');
}
