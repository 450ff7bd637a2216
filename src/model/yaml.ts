import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Position } from './problem.ts';

/** A path into a YAML value: keys and list indexes. */
export type FieldPath = readonly PropertyKey[];

/** A piece of YAML in a file. */
export interface YamlText {
  text: string;
  /** Line of the file on which the text begins, from 1. */
  firstLine: number;
}

/** What a YAML text says, or why it can't be read. */
export interface YamlReading {
  value: unknown;
  errors: { message: string; position: Position }[];
}

/** An alias bomb stays small: content files have no use for anchors beyond a handful. */
const MAX_ALIASES = 20;

function parse({ text }: YamlText): { document: Document; counter: LineCounter } {
  const counter = new LineCounter();
  // YAML 1.2 core: 2021-07 and 1400-05-08 stay text. Tags beyond that have no meaning here and are refused.
  const document = parseDocument(text, { lineCounter: counter, version: '1.2', schema: 'core', resolveKnownTags: false, prettyErrors: false });
  return { document, counter };
}

/** Reads YAML (1.2 core schema: dates stay text). Errors are returned with their place in the file, never thrown. */
export function readYaml(source: YamlText): YamlReading {
  const { document, counter } = parse(source);
  const errors = [...document.errors, ...document.warnings].map(({ message, pos }) => {
    const { line, col } = counter.linePos(pos[0]);
    return { message, position: { line: line + source.firstLine - 1, column: col } };
  });
  if (errors.length > 0) return { value: undefined, errors };
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), errors: [] };
  } catch (error) {
    return { value: undefined, errors: [{ message: (error as Error).message, position: { line: source.firstLine, column: 1 } }] };
  }
}

function child(node: unknown, step: PropertyKey): { key: Node | null; value: Node | null } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair ? { key: pair.key as Node, value: pair.value as Node | null } : null;
  }
  if (isSeq(node)) {
    const value = node.items[Number(step)] as Node | undefined;
    return value ? { key: value, value } : null;
  }
  return null;
}

/**
 * Finds where a field stands, as a line and column of the file.
 * A field that is not there is placed at the nearest part of the path that is. The text is parsed again for this,
 * which only content with problems pays for.
 */
export function positionOf(source: YamlText, path: FieldPath, part: 'key' | 'value' = 'value'): Position {
  const { document, counter } = parse(source);
  let node: unknown = document.contents;
  let found: Node | null = document.contents as Node | null;
  for (const [index, step] of path.entries()) {
    const next = child(node, step);
    if (!next) break;
    const isLast = index === path.length - 1;
    found = (isLast && part === 'key' ? next.key : next.value) ?? next.key;
    node = next.value;
  }
  const { line, col } = counter.linePos(found?.range?.[0] ?? 0);
  return { line: line + source.firstLine - 1, column: col };
}
