import type { Refusal } from './text.ts';
import { isWithheld, markdownNodes, type Node } from './tree.ts';

const MARK = /(?<!\\)\[\^[^\]\s][^\][]*\]/g;
const DEFINITION = /\[\^[^\]\n]+\]:/g;
/** What gives an address to words in brackets, or would be a footnote if its name had no space; only texts with one are read again. */
const ADDRESS = /\[(?!\^[^\][\s]*\]:)[^\][]+\]:/;
/** Addresses that lead nowhere: `[//]: # (…)` is how many write what is not to be shown. */
const NOWHERE = new Set(['', '#']);
const USES = new Set(['linkReference', 'imageReference']);

/** The nodes whose text is shown and read as text: not what is withheld, and not code. */
function* shown(node: Node): Generator<Node> {
  if (isWithheld(node) || node.tagName === 'code') return;
  yield node;
  for (const child of node.children ?? []) yield* shown(child);
}

/** A row with more cells than the head of its table, of which Markdown keeps the first ones. */
function lostCells(row: Node, source: string): Refusal[] {
  const last = row.children?.findLast(({ position }) => position)?.position;
  if (!row.position || !last) return [];
  const { line, column } = last.end;
  const rest = source.slice(last.end.offset, row.position.end.offset).replace(/^\s*\|/, '').replace(/\|\s*$/, '').trim();
  if (rest === '') return [];
  return [{ position: { line, column }, message: `the cell “${rest}” has no column in the head of its table`, remedy: 'add a column to the first two lines of the table, or write \\| for a stroke that should be read' }];
}

/** A cell in which a tag opens that closes in the next: the engine makes one of both, and what follows moves up into columns of others. */
function joinedCells(cell: Node, source: string): Refusal[] {
  if (!cell.position) return [];
  const { line, column, offset } = cell.position.start;
  const written = source.slice(offset, cell.position.end.offset).trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  if (!/(?<!\\)\|/.test(written)) return [];
  return [{ position: { line, column }, message: 'a tag opens in this cell and closes in another', remedy: 'close it in its cell and open it again in the next, or write \\| for a stroke that should be read' }];
}

/** Marks without a footnote, which would stand in the text as they were typed. */
function looseMarks(text: Node, source: string): Refusal[] {
  if (!text.value?.includes('[^') || !text.position) return [];
  const { start, end } = text.position;
  const written = source.slice(start.offset, end.offset);
  return [...written.matchAll(MARK)].map(({ 0: mark, index }) => {
    const lines = written.slice(0, index).split('\n');
    const position = { line: start.line + lines.length - 1, column: (lines.length === 1 ? start.column : 1) + lines.at(-1)!.length };
    const remedy = /\s/.test(mark) ? 'write its name without spaces, or \\[ for a bracket that should be read' : `write “${mark}: …” on a line of its own, or \\[ for a bracket that should be read`;
    return { position, message: `there is no footnote ${mark}`, remedy };
  });
}

/** Footnotes that nothing refers to, and those whose name another has: Markdown leaves both out. */
function lostFootnotes(nodes: Node[], source: string): Refusal[] {
  const kept = new Set(nodes.filter(({ tagName, properties }) => tagName === 'li' && properties?.['id']).map(({ position }) => position?.start.offset));
  if ((source.match(DEFINITION) ?? []).length <= kept.size) return [];
  const names = new Set<string>();
  return markdownNodes(source).flatMap(({ type, identifier = '', position }): Refusal[] => {
    if (type !== 'footnoteDefinition' || !position) return [];
    const isSecond = names.has(identifier);
    names.add(identifier);
    if (kept.has(position.start.offset)) return [];
    const { line, column } = position.start;
    if (isSecond) return [{ position: { line, column }, message: `there are two footnotes [^${identifier}]`, remedy: 'give one of them another name' }];
    return [{ position: { line, column }, message: `nothing refers to the footnote [^${identifier}]`, remedy: `write [^${identifier}] where it belongs, or remove the footnote` }];
  });
}

/** Lines such as «[question]: why?», which Markdown takes for the address of links named so: where there are none, it leaves the line out. */
function lostAddresses(source: string): Refusal[] {
  if (!ADDRESS.test(source)) return [];
  const nodes = markdownNodes(source);
  const wanted = new Set(nodes.flatMap(({ type, identifier }) => (USES.has(type) ? identifier : [])));
  return nodes.flatMap(({ type, identifier = '', url = '', position }): Refusal[] => {
    if (type !== 'definition' || !position || NOWHERE.has(url) || wanted.delete(identifier)) return [];
    const { line, column } = position.start;
    const remedy = identifier.startsWith('^') ? 'if it is a footnote, write its name without spaces' : 'write \\[ for a bracket that should be read, or remove the line';
    return [{ position: { line, column }, message: `“[${identifier}]: …” is the address of no link, and would not be shown`, remedy }];
  });
}

/** What Markdown would drop without a word, or leave in the text as a riddle: an archive loses nothing silently. */
export function lossRefusals(source: string, root: Node): Refusal[] {
  if (!source.includes('[') && !source.includes('|')) return [];
  const nodes = [...shown(root)];
  return [
    ...nodes.flatMap((node) => {
      if (node.tagName === 'tr') return lostCells(node, source);
      if (node.tagName === 'td' || node.tagName === 'th') return joinedCells(node, source);
      return node.type === 'text' ? looseMarks(node, source) : [];
    }),
    ...lostFootnotes(nodes, source),
    ...lostAddresses(source),
  ];
}
