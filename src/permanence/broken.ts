import type { Ledger } from './ledger.ts';

/** What a ledger promises that a site no longer keeps. */
export interface BrokenPromises {
  /** Addresses at which nothing is found any more. */
  addresses: string[];
  /** Ids that lead nowhere any more, by the address of their page. */
  ids: Map<string, string[]>;
}

/**
 * Compares what was promised with what there is.
 * @param kept the addresses that lead somewhere, with the ids on them, former ones that still lead somewhere included;
 *   an address without ids is a page of which only the address counts, such as a redirect
 */
export function brokenPromises(ledger: Ledger, kept: ReadonlyMap<string, ReadonlySet<string> | undefined>): BrokenPromises {
  const broken: BrokenPromises = { addresses: [], ids: new Map() };
  for (const [address, ids] of ledger) {
    if (!kept.has(address)) {
      broken.addresses.push(address);
      continue;
    }
    const there = kept.get(address);
    const missing = there ? ids.filter((id) => !there.has(id)) : [];
    if (missing.length > 0) broken.ids.set(address, missing);
  }
  return broken;
}
