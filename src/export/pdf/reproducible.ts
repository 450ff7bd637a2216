/** The dates that a program which makes PDFs writes into them, each of a fixed length. */
const DATES = /\/(CreationDate|ModDate) \(D:\d{14}[^)]*\)/g;
/** Names of the parts of a page for those who listen to it, after numbers that the browser happened to be at. */
const NODES = /\bnode(\d{8})\b/g;

/**
 * A PDF without the time at which it was made and the numbers that a browser counts with, so that the same page gives the
 * same file. What stands in their places is as long, for a PDF counts its own bytes, and in the same order, for it sorts its
 * names.
 */
export function reproducible(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const numbers = [...new Set([...text.matchAll(NODES)].map(([, number = '']) => number))].sort();
  const ranks = new Map(numbers.map((number, index) => [number, String(index + 1).padStart(8, '0')]));
  const same = text
    .replace(DATES, (written, name: string) => `/${name} (D:19700101000000Z)`.padEnd(written.length))
    .replace(NODES, (_, number: string) => `node${ranks.get(number)!}`);
  return Buffer.from(same, 'latin1');
}
