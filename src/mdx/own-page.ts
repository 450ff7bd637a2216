import { existsSync } from 'node:fs';
import path from 'node:path';
import { nearest } from '../model/read/schema-problems.ts';
import { pagePieces, type PagePieces, type Piece } from './page-pieces.ts';
import { syntaxRefusal } from './syntax.ts';
import type { Refusal } from './text.ts';
import type { Node } from './tree.ts';

/** The components that one of the archive’s own pages has without importing them: those that `src/pages/[page].astro` gives it, and Astro’s own. */
export const PAGE_COMPONENTS = ['FieldReference', 'Fragment'];
const WITHOUT_IMPORT = `without an import, pages have ${PAGE_COMPONENTS.map((name) => `<${name}>`).join(' and ')}`;

/** The names that Astro gives to every page, those of functions, and what Astro’s bundler gives to pages as well. */
const GIVEN = [...PAGE_COMPONENTS, 'props', 'frontmatter', 'getHeadings', 'url', 'file', 'Content', 'arguments', 'require'];

/** The endings that an import may leave out. */
const ENDINGS = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

const sourceOf = (source: string, { position }: Node) => source.slice(position?.start.offset, position?.end.offset);

/** A text as a pattern that finds it. */
const literal = (text: string) => text.replace(/[^\p{L}\w]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);

function startOf({ position }: Node): Refusal['position'] {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { line, column };
}

/** Where a name stands in a part of a page: not within a longer one, nor as a property of something. */
function placeOf(source: string, node: Node, name: string): Refusal['position'] {
  const start = startOf(node);
  const word = new RegExp(`(?<![\\p{L}\\w$])(?<!(?<!\\.\\.)\\.)${literal(name)}(?![\\p{L}\\w$])`, 'u');
  const before = sourceOf(source, node).split(word)[0]!.split('\n');
  return { line: start.line + before.length - 1, column: (before.length === 1 ? start.column : 1) + before.at(-1)!.length };
}

/** Where a component is used: by a tag or, within {…}, by a part of an expression. The whole page where the engine alone knows. */
function usesOf(source: string, name: string, pieces: readonly Piece[]): Node[] {
  const tags = pieces.filter(({ node }) => node.name === name || node.name?.startsWith(`${name}.`));
  const within = tags.length > 0 ? tags : pieces.filter(({ node }) => node.name === undefined && sourceOf(source, node).includes(`<${name}`));
  return within.length > 0 ? [...new Set(within.map(({ node }) => node))] : [{ type: 'root' }];
}

/** Components that neither the page nor the site has. A page that exports components of its own is believed. */
function missingComponents(source: string, { pieces, given, outside }: PagePieces): Refusal[] {
  if (given.has('components')) return [];
  const missing = outside.filter((name) => !PAGE_COMPONENTS.includes(name) && !given.has(name.split('.')[0]!));
  return missing.flatMap((name) => {
    const meant = nearest(name, PAGE_COMPONENTS);
    const remedy = `${meant ? `perhaps <${meant}>; ` : ''}import it, or remove the tag: ${WITHOUT_IMPORT}`;
    return usesOf(source, name, pieces).map((node) => ({ position: placeOf(source, node, name), message: `there is no component <${name}> in this page`, remedy }));
  });
}

/** Names that neither the page, nor Astro, nor the language gives to anything. */
function missingNames(source: string, { pieces, given }: PagePieces): Refusal[] {
  const known = new Set([...given, ...GIVEN]);
  return pieces.flatMap(({ node, used }) =>
    [...used].filter((name) => !known.has(name) && !(name in globalThis)).map((name) => {
      const meant = nearest(name, known);
      const remedy = `${meant ? `perhaps ${meant}; ` : ''}import it or export it in this page, or write \\{ for a brace that should be read`;
      return { position: placeOf(source, node, name), message: `nothing is named “${name}” in this page`, remedy };
    }));
}

/** A picture whose address is none of the web and has no first slash is a file beside the page, which Astro takes into the site. */
function missingPictures(folder: string, { pictures }: PagePieces): Refusal[] {
  return pictures.filter(({ src }) => !src.startsWith('/') && !URL.canParse(src) && !existsSync(path.join(folder, src))).map(({ src, node }) => ({
    position: startOf(node), message: `there is no picture ${src} beside this page`,
    remedy: `put the file into public/images/ and write its address: /images/${path.posix.basename(src)}`,
  }));
}

function missingFiles(source: string, folder: string, { pieces }: PagePieces): Refusal[] {
  const isThere = (from: string) => ENDINGS.some((ending) => existsSync(path.join(folder, from.replace(/[?#].*$/s, '')) + ending));
  return pieces.flatMap(({ node, imports }) =>
    imports.filter((from) => /^\.\.?\//.test(from) && !isThere(from)).map((from) => ({
      position: placeOf(source, node, from), message: `the page imports “${from}”, which is not there`, remedy: 'correct the path, which begins at the folder of this page, or remove the import',
    })));
}

/**
 * What keeps one of the archive’s own pages from being made: a text that can’t be parsed, a name that nobody gives it, a file that is not there.
 * @param source the whole file
 * @param folder in which it lies
 */
export function ownPageRefusals(source: string, folder: string): Refusal[] {
  let page: PagePieces;
  try {
    page = pagePieces(source);
  } catch (error) {
    return [syntaxRefusal(error as Error, 'page')];
  }
  return [...missingComponents(source, page), ...missingNames(source, page), ...missingFiles(source, folder, page), ...missingPictures(folder, page)];
}
