import { mdxToJs, type HastPluginDefinition, type MdxToJsResult } from 'satteri';
import { collectNames } from './names.ts';
import type { Node } from './tree.ts';

type Part = Node & { parseExpression?(): unknown };

/** A part of a page in which names may stand: a tag, a {…}, or lines that import and export. */
export interface Piece {
  node: Node;
  /** Names of which the piece expects that the page has them. */
  used: Set<string>;
  /** Where it imports from. */
  imports: string[];
}

/** One of the archive’s own pages, taken apart. */
export interface PagePieces {
  pieces: Piece[];
  /** Names that the page itself gives to something. */
  given: Set<string>;
  /** Components that have to come from outside the page, as the engine names them. */
  outside: string[];
  /** Pictures that are written in Markdown. */
  pictures: { node: Node; src: string }[];
}

/** How the engine has the program that it makes ask for a component. */
const OUTSIDE = /^\s*if \(![\w$.]+\) _missingMdxReference\("([^"]+)"/gm;

/** What the attributes of a tag compute, as one expression for each. */
const computed = ({ attributes = [] }: Part): string[] =>
  attributes.flatMap(({ type, value }) => {
    if (type !== 'mdxJsxAttribute') return [`({${String(value)}\n})`];
    return value !== null && typeof value === 'object' ? [`(${(value as { value: string }).value}\n)`] : [];
  });

/** Compiles a text as Astro does, and shows every part of it in which a name may stand. */
function compile(source: string, visit: (part: Part) => void): string {
  const see = (node: unknown) => visit(node as Part);
  const tags = { filter: [], visit: see };
  const pictures = { filter: ['img'], visit: see };
  const plugin: HastPluginDefinition = {
    name: 'pieces', options: { position: true }, element: pictures, mdxjsEsm: see, mdxFlowExpression: see, mdxTextExpression: see, mdxJsxFlowElement: tags, mdxJsxTextElement: tags,
  };
  // No visitor waits for anything, so that the engine does not either.
  return (mdxToJs(source, { features: { smartPunctuation: false }, jsxImportSource: 'astro', hastPlugins: [plugin] }) as MdxToJsResult).code;
}

/** An address without %20 and the like, where these can be read. */
function asWritten(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Of some attributes the engine says that it can’t parse them, but not where they are. */
function placed(error: Error, unparsed: Node | undefined): Error {
  const { line, column } = unparsed?.position?.start ?? {};
  return line === undefined || /^\d+:\d+:/.test(error.message) ? error : new Error(`${line}:${column}: ${error.message}`);
}

/** Where a program imports and exports from. */
function importsOf(program: unknown): string[] {
  const { body = [] } = (program ?? {}) as { body?: { source?: { value?: unknown } | null }[] };
  return body.flatMap(({ source }) => (typeof source?.value === 'string' ? [source.value] : []));
}

/**
 * Takes a page apart. Nothing of it is run.
 * @param source the whole file
 * @throws what the engine says of a text that it can’t parse
 */
export function pagePieces(source: string): PagePieces {
  const given = new Set<string>();
  const pieces: Piece[] = [];
  const look = (node: Node, program: unknown) => {
    const used = new Set<string>();
    collectNames(program, { given, used });
    pieces.push({ node, used, imports: importsOf(program) });
  };
  const pictures: PagePieces['pictures'] = [];
  let unparsed: Node | undefined;
  const visit = (node: Part) => {
    const src = node.tagName === 'img' ? node.properties?.['src'] : undefined;
    if (typeof src === 'string') pictures.push({ node, src: asWritten(src) });
    look(node, node.parseExpression?.());
    // What attributes compute, the engine leaves as text; as the only thing in a text of its own it is parsed.
    for (const expression of computed(node)) {
      try {
        compile(`{${expression}}`, (part) => look(node, part.parseExpression?.()));
      } catch {
        unparsed ??= node;
      }
    }
  };
  let program: string;
  try {
    program = compile(source, visit);
  } catch (error) {
    throw placed(error as Error, unparsed);
  }
  return { pieces, given, pictures, outside: [...program.matchAll(OUTSIDE)].map(([, name]) => name!) };
}
