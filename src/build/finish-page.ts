import { addInline, noInlineParts, SEARCH_PAGE, withPolicy, type InlineParts } from './policies.ts';
import { relativeAssets } from './relative.ts';
import { nameImports, type ScriptImports } from './script-imports.ts';

/** A page as it is published. */
export interface FinishedPage {
  bytes: Buffer;
  /** What stands in the page itself. */
  inline: InlineParts;
}

/** How the pages of a site are finished. */
export interface FinishOrder {
  /** The site’s folder. */
  site: string;
  /** Path under which it is built. */
  base: string;
  /** Is told what stands in the pages themselves. */
  found: InlineParts;
  /** What the scripts of pages import. */
  imports: ScriptImports;
  /** Is told of each page that is finished. @param file from the root of the site */
  onFinished?(file: string, page: FinishedPage): void;
}

/**
 * Writes a page’s policy into it, which allows what it does and nothing else.
 * @param html the page, its addresses right for where it will be
 * @param file from the root of the site
 */
export function finishPlaced(html: string, file: string, { found, onFinished }: FinishOrder): FinishedPage {
  const inline = noInlineParts();
  const page = { bytes: Buffer.from(withPolicy(html, file, inline)), inline };
  addInline(found, inline);
  onFinished?.(file, page);
  return page;
}

/**
 * Finishes a page as Astro makes it: the addresses of assets become relative, and it gets its policy. On the page of search,
 * the only one on which readers wait for a script, what that imports is named.
 */
export function finishPage(html: string, file: string, order: FinishOrder): FinishedPage {
  const named = file === SEARCH_PAGE ? nameImports(html, order.base, order.imports) : html;
  return finishPlaced(relativeAssets(named, `/${file}`, order.base), file, order);
}
