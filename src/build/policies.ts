import { createHash } from 'node:crypto';
import { pagePolicy } from '../deploy/policy.ts';

/** What the pages of a site run and show in themselves, for the policy that its host sends. */
export interface InlineParts {
  scripts: Set<string>;
  styles: Set<string>;
  /** Whether a page brought a policy of its own. */
  bringsOwn: boolean;
}

/** Parts of a page in which nothing stands inline. */
export const noInlineParts = (): InlineParts => ({ scripts: new Set(), styles: new Set(), bringsOwn: false });

/** Adds what stands in some pages to what stands in others. */
export function addInline(found: InlineParts, { scripts, styles, bringsOwn = false }: { scripts: Iterable<string>; styles: Iterable<string>; bringsOwn?: boolean }): void {
  for (const script of scripts) found.scripts.add(script);
  for (const style of styles) found.styles.add(style);
  found.bringsOwn ||= bringsOwn;
}

/** A script or a style: which of the two, its attributes, and what stands in it. */
const ELEMENT = /<(script|style)\b([^>]*)>([^]*?)<\/\1>/g;
/** The same after a look at every other tag and comment, in which the letters of one may stand as words: a title speaks of what it likes. */
const ELEMENT_AMONG_WORDS = /<!--[^]*?-->|<(script|style)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([^]*?)<\/\1>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
/** Such words in an attribute or a comment, or an element in capitals, as old pages of public/ have: hardly any page has either. */
const AMONG_WORDS = /(?:="[^"]*|='[^']*|<!--(?:(?!-->)[^])*)<(?:script|style)\b|<S(?:CRIPT|TYLE|cript|tyle)\b/;
const OWN_POLICY = /<meta http-equiv="content-security-policy"/i;
/** Data that stands in a script element runs nothing. */
const DATA = /(?<![\w-])type=["']?(?!module\b|["'\s]|(?:text|application)\/(?:x-)?(?:java|ecma)script\b)/i;

/** The page on which search runs, as a file of the site. */
export const SEARCH_PAGE = 'search/index.html';

const digest = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The scripts of a page, and those parts of it that run or show in the page itself. */
function inlineOf(html: string): { scripts: number; inlineScripts: string[]; inlineStyles: string[] } {
  const elements = [...html.matchAll(AMONG_WORDS.test(html) ? ELEMENT_AMONG_WORDS : ELEMENT)].map(([, name, attributes = '', code = '']) => ({ name: name?.toLowerCase(), attributes, code }));
  const scripts = elements.filter(({ name, attributes }) => name === 'script' && !DATA.test(attributes));
  const inlineScripts = scripts.filter(({ attributes }) => !/(?<![\w-])src=/i.test(attributes)).map(({ code }) => digest(code));
  return { scripts: scripts.length, inlineScripts, inlineStyles: elements.filter(({ name }) => name === 'style').map(({ code }) => digest(code)) };
}

/**
 * Writes into a page the policy that allows what it does and nothing else.
 * @param file the page from the root of the site
 * @param found is told what stands in the page itself
 */
export function withPolicy(html: string, file: string, found: InlineParts): string {
  if (OWN_POLICY.test(html)) {
    found.bringsOwn = true;
    return html;
  }
  const { scripts, inlineScripts, inlineStyles } = inlineOf(html);
  addInline(found, { scripts: inlineScripts, styles: inlineStyles });
  const policy = pagePolicy({ scripts: scripts > inlineScripts.length, inlineScripts, inlineStyles, search: file === SEARCH_PAGE });
  // Before anything that it is to govern.
  return html.replace(/<meta charset="utf-8">/i, (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`);
}
