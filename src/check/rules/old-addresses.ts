import type { Content } from '../../model/read/content.ts';
import type { OldAddress } from '../../model/schema/old-address.ts';
import { addressesOf, draftsOf, isUnread } from '../addresses.ts';
import { formerFault } from '../former-faults.ts';
import type { Rule } from '../rule.ts';

/** The address to which an entry sends readers on, if it does. */
const targetOf = (record: OldAddress) => ('movedTo' in record ? record.movedTo : record.seeInstead);
const fieldOf = (record: OldAddress) => ('movedTo' in record ? 'movedTo' : 'seeInstead');

/** Former addresses that records of documents name, each with the file that names it. Those of drafts lead nowhere yet. */
const namedInRecords = ({ documents }: Content) => new Map(documents.flatMap(({ path, record }) => (record.draft ? [] : record.redirectFrom.map((from) => [from, path] as const))));

/** Whether somebody who follows redirects from an address comes back to one where they have been. */
function isCircle(start: string, moves: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  let at: string | undefined = start;
  for (; at !== undefined && !seen.has(at); at = moves.get(at)) seen.add(at);
  return at !== undefined;
}

/** What old-addresses.yaml says of an address is said once, of one that nothing lives at, and leads to something that does. */
export const oldAddresses: Rule = {
  name: 'redirect',
  severity: 'error',
  run(content, report) {
    // Most archives have none, and what follows looks at every document.
    if (content.oldAddresses.length === 0) return;
    const living = addressesOf(content);
    const named = namedInRecords(content);
    const moves = new Map(content.oldAddresses.flatMap(({ record }) => ('movedTo' in record ? [[record.address, record.movedTo]] : [])));
    const former = new Set([...named.keys(), ...content.oldAddresses.map(({ id }) => id)]);
    const isThere = (address: string) => living.has(address) || former.has(address) || isUnread(address, content);
    const drafts = draftsOf(content);
    const first = new Set<string>();
    for (const entry of content.oldAddresses) {
      const { address } = entry.record;
      const [target, field] = [targetOf(entry.record), fieldOf(entry.record)];
      const say = (at: string, message: string, remedy: string) => report(entry, [at], message, remedy);
      if (living.has(address)) say('address', `${address} is the address of a page of this archive`, 'remove this entry: what it speaks of is there');
      else if (first.has(address)) say('address', `${address} stands in this file already`, 'an address has gone one way: remove one of the two entries');
      else if (named.has(address)) say('address', `${address} leads to ${named.get(address)} already`, 'remove this entry, or the address from “redirectFrom” there');
      else {
        const fault = formerFault(address, content);
        if (fault) say('address', ...fault);
      }
      first.add(address);
      if (target === undefined) continue;
      if (drafts.has(target)) say(field, `${target} is a draft`, 'publish it (“draft: false”), or lead readers elsewhere until then');
      else if (!isThere(target)) say(field, `there is no page at ${target}`, 'name the address at which it is found now');
      else if (field === 'movedTo' && isCircle(address, moves)) say(field, `whoever follows ${address} comes back to where they were`, 'name the address at which it is found now');
    }
  },
};
