import type { Position } from '../model/read/problem.ts';

/** Something in a trusted page that whoever reviews it should look at. */
export interface PageConcern extends Position {
  message: string;
  remedy: string;
}

/** What a page may import: the components of the site, and what Astro itself gives to pages. */
const MAY_IMPORT = /^(?:\.\.?\/)+(?:src\/)?components\/(?!.*\.\.)[\w./-]+\.astro$|^astro:(?:content|assets)$/;

/** Signs of code beyond putting a component into a text. */
const SIGNS: { pattern: RegExp; what: string }[] = [
  { pattern: /^[ \t]*export\b/gm, what: 'exports something' },
  { pattern: /\bimport\s*\(/g, what: 'imports while the page is made' },
  { pattern: /\b(?:process|globalThis|require|eval|Function|fetch|Deno|Bun|XMLHttpRequest|WebSocket|WebAssembly)\b\s*[.([]/g, what: 'reaches for the machine that builds, or for the network' },
  { pattern: /(?:import\.meta|__dirname|__filename|node:)\b/g, what: 'reaches for the machine that builds' },
  { pattern: /\bset:html\b|\bdangerouslySetInnerHTML\b|\bis:raw\b/g, what: 'writes HTML that nothing has checked' },
  { pattern: /<\s*(?:script|iframe|object|embed|style|link|meta|base|form)\b/gi, what: 'holds an element that texts may not hold' },
  { pattern: /<[a-z][^<>]*\son[a-z]+\s*=/gi, what: 'holds an event handler' },
  { pattern: /(?:javascript|vbscript|data)\s*:/gi, what: 'holds an address that runs' },
];

/** What it brings in may be listed on several lines. */
const IMPORT = /^[ \t]*import\b(?:[^;'"\n]*|[\w\s$*,{}]*?\bfrom\b\s*)['"]([^'"\n]+)['"]/gm;
/** Any `{…}` that is more than a word, a number or a quoted text. */
const EXPRESSION = /(?<!\\)\{(?!\s*(?:\/\*|[\w.]+\s*\}|'[^']*'\s*\}|"[^"]*"\s*\}))/g;
const FENCED = /^([ \t]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1?\2[ \t]*$|`[^`\n]+`/gm;

/** Takes code that is only shown out of a text, and keeps every place where it was. */
const withoutCode = (source: string) => source.replace(FENCED, (code) => code.replace(/[^\n]/g, ' '));

/**
 * What a page of content/pages/ does beyond saying something. Such pages are trusted: they run while the site is built,
 * so whoever takes a change to one should have read it. This finds what to read first; it is no guard.
 * @param source the whole file
 */
export function pageConcerns(source: string): PageConcern[] {
  const text = withoutCode(source);
  const at = (index: number): Position => {
    const before = text.slice(0, index);
    return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
  };
  const remedy = 'pages run code while the site is built: take it out, or have somebody read it who knows what it does';
  const imports = [...text.matchAll(IMPORT)].filter(([, from]) => !MAY_IMPORT.test(from!)).map(({ index, 1: from }) => ({ ...at(index), message: `the page imports “${from}”`, remedy }));
  const signs = SIGNS.flatMap(({ pattern, what }) => [...text.matchAll(pattern)].map(({ index }) => ({ ...at(index), message: `the page ${what}`, remedy })));
  const expressions = [...text.matchAll(EXPRESSION)].map(({ index }) => ({ ...at(index), message: 'the page computes something in {…}', remedy }));
  return [...imports, ...signs, ...expressions].sort((a, b) => a.line - b.line || a.column - b.column);
}
