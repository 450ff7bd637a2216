/** What a page needs beyond text; everything else is forbidden to it. */
export interface PageNeeds {
  /** Whether it loads scripts of the site. They may ask the site for files, such as the words of the archive. */
  scripts: boolean;
  /** Digests of the scripts and styles that stand in the page itself, as `sha256-…`. */
  inlineScripts: readonly string[];
  inlineStyles: readonly string[];
  /** Whether search runs here: it is WebAssembly, in a worker of its own. */
  search: boolean;
}

type Directives = Record<string, readonly string[]>;

const write = (directives: Directives): string =>
  Object.entries(directives).filter(([, sources]) => sources.length > 0).map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');

const quoted = (digests: readonly string[]) => digests.map((digest) => `'${digest}'`);

/** What holds for every page: all that is shown comes from the site, no form is sent, no link is bent. */
const COMMON: Directives = { 'style-src': ["'self'"], 'img-src': ["'self'"], 'font-src': ["'self'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] };

/** The Content-Security-Policy of a page, as it stands in the page itself: no more than this page needs. */
export function pagePolicy({ scripts, inlineScripts, inlineStyles, search }: PageNeeds): string {
  const runs = scripts || inlineScripts.length > 0;
  return write({
    'default-src': ["'none'"],
    'script-src': [...(scripts ? ["'self'"] : []), ...quoted(inlineScripts), ...(search ? ["'wasm-unsafe-eval'"] : [])],
    'connect-src': runs ? ["'self'"] : [],
    'worker-src': search ? ["'self'"] : [],
    ...COMMON,
    'style-src': ["'self'", ...quoted(inlineStyles)],
  });
}

/** What only a host can say: nobody may show the site in a frame of theirs. */
const UNFRAMED: Directives = { 'frame-ancestors': ["'none'"] };

/**
 * The Content-Security-Policy that a host sends with every file: what any page of the site may do, and no more. Each page
 * narrows it to its own needs. Where a page brought a policy of its own, which may allow more, the host leaves it at
 * what only hosts can say.
 */
export function sitePolicy({ inlineScripts, inlineStyles, bringsOwn }: { inlineScripts: readonly string[]; inlineStyles: readonly string[]; bringsOwn: boolean }): string {
  if (bringsOwn) return write({ ...UNFRAMED, 'base-uri': ["'none'"], 'object-src': ["'none'"] });
  return `${pagePolicy({ scripts: true, inlineScripts, inlineStyles, search: true })}; ${write(UNFRAMED)}`;
}
