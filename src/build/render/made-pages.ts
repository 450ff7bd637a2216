import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { finishPage, type FinishOrder } from '../finish-page.ts';

/** The page for missing addresses lies elsewhere than its address says, and takes in what is not there yet. */
export const MISSING_ROUTE = '/404';

/** What Astro knows of the route of a page, as far as it matters here. */
export interface PageRoute {
  type: string;
  route: string;
}

/** Finishes each page when it is made, and writes it where it belongs, at once: it is not written elsewhere first, to be read again. */
export class MadePages {
  readonly #order: FinishOrder;
  /** Routes of answers that were no page to be written here, but for the page for missing addresses. */
  readonly others = new Set<string>();
  /** What was in the way of writing a page; no page is worth making after that. */
  fault: unknown;

  constructor(order: FinishOrder) {
    this.#order = order;
  }

  /**
   * Takes a page that was made. Not taken is the page for missing addresses, whatever is no page, and a page in whose place a file of
   * public/ stands, which stays there.
   * @param address of the page
   * @returns whether it was taken: nothing is left to be done with it. A fault in writing it is kept in `fault`.
   */
  async take(address: string, { type, route }: PageRoute, response: Response): Promise<boolean> {
    if (route === MISSING_ROUTE) return false;
    const file = `${decodeURI(new URL(address).pathname).slice(this.#order.base.length)}index.html`;
    const isPage = type === 'page' && response.status === 200;
    if (!isPage) this.others.add(route);
    if (!isPage || existsSync(path.join('public', file))) return false;
    const html = await response.text();
    try {
      this.#write(file, html);
    } catch (fault) {
      this.fault = fault;
    }
    return true;
  }

  #write(file: string, html: string): void {
    const { bytes } = finishPage(html, file, this.#order);
    const target = path.join(this.#order.site, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
