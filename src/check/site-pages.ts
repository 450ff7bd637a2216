import { siteAddresses } from '../permanence/addresses.ts';
import { ledgerOf } from '../permanence/keep.ts';
import type { Content } from '../model/read/content.ts';
import { pagesOf } from './addresses.ts';

/** The pages of a built site, by their addresses: those of an archive, and those that it is not known to have. */
export interface SitePages {
  own: string[];
  /** Another archive’s, or left of a content that was edited since. */
  others: string[];
}

/**
 * Tells which pages of a built site are those of a content: of its records, promised before, or served as they are. A site may be that of
 * another archive, or older than what was edited since.
 * @param site its folder
 * @param served the folder of files that are served as they are
 */
export function sitePages(site: string, content: Content, served: string): SitePages {
  const known = new Set([...pagesOf(content), ...ledgerOf(content.folder).keys(), ...siteAddresses(served)]);
  const { own = [], others = [] } = Object.groupBy(siteAddresses(site), (address) => (known.has(address) ? 'own' : 'others'));
  return { own, others };
}
