import { readFileSync } from 'node:fs';
import path from 'node:path';
import { words } from '../i18n/index.ts';
import { liesWithin } from '../model/read/links-out.ts';
import { hasPage } from './addresses.ts';
import { forwardDerived } from './derived.ts';
import { LEDGER_FILE, readLedger, type Ledger } from './ledger.ts';

/** A finished site lacks addresses that were published. */
export class PromisesBroken extends Error {
  override name = 'PromisesBroken';
  readonly addresses: readonly string[];

  constructor(addresses: readonly string[]) {
    const listed = addresses.map((address) => `  ${address}`).join('\n');
    super(
      `${addresses.length === 1 ? 'An address that was published has' : `${addresses.length} addresses that were published have`} disappeared:\n${listed}\n` +
        '→ Say where each has gone: “redirectFrom:” in the record that took its place, or an entry in old-addresses.yaml.',
    );
    this.addresses = addresses;
  }
}

/** The ledger of a content folder; empty where nothing was published yet, or a link leads out of the folder. @throws LedgerUnreadable */
export function ledgerOf(content: string): Ledger {
  const file = path.join(content, LEDGER_FILE);
  return liesWithin(file, content) ? readLedger(readFileSync(file, 'utf8')) : new Map();
}

/**
 * Sees to it that every address which was ever published is in a built site: emptied lists lead to the list above them;
 * for everything else the content has to say where it has gone.
 * @throws PromisesBroken
 */
export async function keepPromises(content: string, site: string): Promise<void> {
  // Those that were promised are looked for: of a large site many more are there.
  const isThere = (address: string) => hasPage(site, address);
  const addresses = [...ledgerOf(content).keys()].filter((address) => !isThere(address));
  const forwarded = new Set(await forwardDerived(site, addresses, isThere, words.permanence.moved));
  const broken = addresses.filter((address) => !forwarded.has(address));
  if (broken.length > 0) throw new PromisesBroken(broken);
}
