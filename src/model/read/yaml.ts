import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type Tags } from 'yaml';
import type { Position } from './problem.ts';
import { BAD_ALIAS, hashtag, TOO_DEEP, TOO_MANY_ALIASES, yamlFaults, type YamlFault } from './yaml-errors.ts';

/** A path into a YAML value: keys and list indexes. */
export type FieldPath = readonly PropertyKey[];

/** A piece of YAML in a file. */
export interface YamlText {
  text: string;
  /** Line of the file on which the text begins, from 1. */
  firstLine: number;
}

/** What a YAML text says, or why it can’t be read. */
export interface YamlReading {
  value: unknown;
  errors: (YamlFault & { position: Position })[];
}

/** An alias bomb stays small: content files have no use for anchors beyond a handful. */
const MAX_ALIASES = 20;
/** Records are five deep where they are deepest: far more is a mistake, or meant to exhaust whoever reads it. */
const MAX_DEPTH = 24;

/** Numbers as programmers write them: in a record, 0x7E5 is no year and 1e3 no count, but text. */
const ODD_NUMBERS = new Set(['HEX', 'OCT', 'EXP']);

function parse({ text }: YamlText): { document: Document; counter: LineCounter } {
  const counter = new LineCounter();
  // YAML 1.2 core: 2021-07 and 1400-05-08 stay text. Tags beyond that have no meaning here and are refused.
  const customTags = (tags: Tags) => tags.filter((tag) => typeof tag === 'string' || !ODD_NUMBERS.has(tag.format ?? ''));
  const document = parseDocument(text, { lineCounter: counter, version: '1.2', schema: 'core', customTags, resolveKnownTags: false, stringKeys: true, prettyErrors: false });
  return { document, counter };
}

/** The first value that stands deeper than a record can be, if one does. */
function tooDeep(node: unknown, depth = 0): Node | null {
  if (depth > MAX_DEPTH) return node as Node;
  const inner = isMap(node) ? node.items.map(({ value }) => value) : isSeq(node) ? node.items : [];
  for (const value of inner) {
    const found = tooDeep(value, depth + 1);
    if (found) return found;
  }
  return null;
}

/** How deep brackets are opened, whatever they mean: the parser itself would not survive tens of thousands. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Brackets that may stand open in a text: words of a title have some too, so it is more than the depth of a record. */
const MAX_BRACKETS = 200;

/** Reads YAML (1.2 core schema: dates stay text). Errors are returned with their place in the file, never thrown. */
export function readYaml(source: YamlText): YamlReading {
  const start = { line: source.firstLine, column: 1 };
  if (bracketDepth(source.text) > MAX_BRACKETS) return { value: undefined, errors: [{ ...TOO_DEEP, position: start }] };
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(source);
  } catch {
    // Only depth makes the parser throw: each step in costs it a place on the stack.
    return { value: undefined, errors: [{ ...TOO_DEEP, position: start }] };
  }
  const { document, counter } = parsed;
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + source.firstLine - 1, column: col };
  };
  const faults = yamlFaults([...document.errors, ...document.warnings], source.text);
  const errors = faults.map(({ message, remedy, offset }) => ({ message, remedy, position: at(offset) }));
  // What follows on a line after its first fault is mostly an echo of it.
  const lines = new Set<number>();
  const told = errors.filter(({ position }) => !lines.has(position.line) && lines.add(position.line));
  if (told.length > 0) return { value: undefined, errors: told };
  const deep = tooDeep(document.contents);
  if (deep) return { value: undefined, errors: [{ ...TOO_DEEP, position: at(deep.range?.[0] ?? 0) }] };
  const tags = hashtagsIn(document, source.text);
  if (tags.length > 0) return { value: undefined, errors: tags.map(({ tag, offset }) => ({ ...hashtag(tag), position: at(offset) })) };
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), errors: [] };
  } catch (error) {
    const fault = error instanceof ReferenceError && error.message.startsWith('Unresolved') ? BAD_ALIAS : TOO_MANY_ALIASES;
    return { value: undefined, errors: [{ ...fault, position: at(aliasPlace(document) ?? 0) }] };
  }
}

/** A remark that begins with a letter, on the line of the value before it. */
const HASHTAG = /^[ \t]*(#[\p{L}_][^\s]*)/u;

/** What was written behind values as hashtags are, and is a remark. */
function hashtagsIn(document: Document, text: string): { tag: string; offset: number }[] {
  const found: { tag: string; offset: number }[] = [];
  // Most records have no such sign: their values need not be gone through.
  if (!/\s#[\p{L}_]/u.test(text)) return found;
  visit(document, {
    Scalar(key, { type, range }) {
      if (key === 'key' || type !== 'PLAIN' || !range) return;
      const [whole = '', tag] = HASHTAG.exec(text.slice(range[1])) ?? [];
      if (tag) found.push({ tag, offset: range[1] + whole.length - tag.length });
    },
  });
  return found;
}

/** Where the first word that repeats another value stands. */
function aliasPlace(document: Document): number | undefined {
  let place: number | undefined;
  visit(document, {
    Alias(_, { range }) {
      place = range?.[0];
      return visit.BREAK;
    },
  });
  return place;
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

function nodeAt(text: string, path: FieldPath): unknown {
  let node: unknown = parse({ text, firstLine: 1 }).document.contents;
  for (const step of path) node = child(node, step)?.value;
  return node;
}

/** A plain value, or a list in brackets, as it is written; undefined for values in quotation marks and for what takes several lines. */
export function typedAt({ text }: YamlText, path: FieldPath): string | undefined {
  const node = nodeAt(text, path);
  if (isScalar(node)) return node.type === 'PLAIN' ? node.source : undefined;
  const typed = isSeq(node) && node.flow && node.range ? text.slice(node.range[0], node.range[1]) : undefined;
  return typed !== undefined && /^[^"\\\n]+$/.test(typed) ? typed : undefined;
}

/** Where a text value stands as it is written, quotation marks included, by UTF-16 offset; null where there is none. */
export function scalarSpan(text: string, path: FieldPath): [from: number, to: number] | null {
  const node = nodeAt(text, path);
  return isScalar(node) && node.range ? [node.range[0], node.range[1]] : null;
}
