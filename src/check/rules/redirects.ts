import { paths } from '../../model/paths.ts';
import { addressesOf } from '../addresses.ts';
import { formerFault } from '../former-faults.ts';
import type { Rule } from '../rule.ts';

/** A former address leads to one document, and is not the address of anything that lives. */
export const redirects: Rule = {
  name: 'redirect',
  severity: 'error',
  run(content, report) {
    const living = addressesOf(content);
    const claimed = new Map<string, string>();
    for (const entry of content.documents) {
      const own = paths.document(entry);
      for (const [index, from] of entry.record.redirectFrom.entries()) {
        const say = (message: string, remedy: string) => report(entry, ['redirectFrom', index], message, remedy);
        const other = claimed.get(from);
        if (from === own) say(`${from} is the address of this document itself`, 'remove it: only former addresses stand here');
        else if (living.has(from)) say(`${from} is the address of a page of this archive`, 'remove it, or give that page another id');
        else if (other === entry.path) say(`${from} stands here twice`, 'remove one of the two');
        else if (other !== undefined) say(`${from} leads to ${other} already`, 'a former address leads to one document: remove it from the other');
        else {
          claimed.set(from, entry.path);
          const fault = formerFault(from, content);
          if (fault) say(...fault);
        }
      }
    }
  },
};
