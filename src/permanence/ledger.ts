/**
 * The permalink ledger: every address that was ever published, and the ids within it that people may have cited. It is
 * committed beside the content, one address a line, so that what is added shows in a change and two editors’ additions
 * merge.
 */

import { CONFLICT, conflictIn } from '../model/read/conflict.ts';
import type { Position } from '../model/read/problem.ts';

/** Name of the file, in the content folder and in the site. */
export const LEDGER_FILE = 'permalinks.txt';

/** Addresses from the root of the site, each with the ids of its paragraphs and headings, in the order of the text. */
export type Ledger = ReadonlyMap<string, readonly string[]>;

const HEADING = '# Every address that was published, and the ids within it. Written by «npm run ledger»; lines are never removed.';

/** An address from the root of the site, none of whose steps leads up: pages are written where the ledger promises some. */
const ADDRESS = /^\/(?:(?!\.{1,2}\/)[^\s/\\]+\/)*$/;

/** A ledger that can’t be read: where, and what to do about it. */
export class LedgerUnreadable extends Error {
  override name = 'LedgerUnreadable';
  readonly position: Position;
  readonly what: string;
  readonly remedy: string;

  constructor(position: Position, what: string, remedy: string) {
    super(`${LEDGER_FILE}:${position.line}: ${what} → ${remedy}`);
    this.position = position;
    this.what = what;
    this.remedy = remedy;
  }
}

/** Reads a ledger. @throws LedgerUnreadable when a line is not one of a ledger */
export function readLedger(text: string): Ledger {
  const conflict = conflictIn(text);
  // Neither version may be lost: each is of addresses that were published.
  if (conflict) throw new LedgerUnreadable(conflict, CONFLICT, 'keep the lines of both, and remove those three');
  const ledger = new Map<string, string[]>();
  for (const [index, line] of text.replace(/^\uFEFF/, '').split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [address = '', ...ids] = line.trimEnd().split(' ');
    if (!ADDRESS.test(address)) throw new LedgerUnreadable({ line: index + 1, column: 1 }, `“${address}” is not an address`, 'take the file as it was before from git; “npm run ledger” writes it');
    // A merge of two branches may leave an address twice: what either of them promised is promised.
    ledger.set(address, [...new Set([...(ledger.get(address) ?? []), ...ids])]);
  }
  return ledger;
}

/** Where each address stands in the text of a ledger: the first of its lines. */
export function placesIn(text: string): ReadonlyMap<string, Position> {
  const lines = text.split('\n').map((line, index): [string, Position] => [line.trimEnd().split(' ', 1)[0]!, { line: index + 1, column: 1 }]);
  return new Map(lines.reverse());
}

/** Writes a ledger, ordered by address. */
export function writeLedger(ledger: Ledger): string {
  const addresses = [...ledger.keys()].sort();
  return `${[HEADING, ...addresses.map((address) => [address, ...ledger.get(address)!].join(' '))].join('\n')}\n`;
}

/**
 * The ids that were promised of a page; undefined where it was never published. Those of a document that has just moved are promised of its
 * former addresses.
 */
export function promisedIds(ledger: Ledger, address: string, formerAddresses: readonly string[]): readonly string[] | undefined {
  const known = ledger.get(address);
  if (known) return known;
  const former = formerAddresses.flatMap((from) => ledger.get(from) ?? []);
  return formerAddresses.some((from) => ledger.has(from)) ? [...new Set(former)] : undefined;
}

/** What either ledger promises; the ids of the first come first. */
export function joinLedgers(first: Ledger, second: Ledger): Ledger {
  const joined = new Map(first);
  for (const [address, ids] of second) joined.set(address, [...new Set([...(first.get(address) ?? []), ...ids])]);
  return joined;
}
