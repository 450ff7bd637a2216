import { textsOf } from '../prose.ts';
import type { LoneRule } from '../rule.ts';

/** However it is written: in a text, an unknown name is an error of its own. */
const TAG = /<\s*\/?\s*Redacted\b/i;
/** Published nowhere; what is silenced repeats a line of the text. */
const UNSHOWN = new Set(['silenced', 'provenance']);

/** Only texts are compiled: what stands within the tag in a record would be published with it. */
export const redactedRecords: LoneRule = {
  name: 'redacted-record',
  severity: 'error',
  examine: ({ path, record, at }) =>
    [...textsOf(record, (_, key) => UNSHOWN.has(key))].filter(({ text }) => TAG.test(text)).map(({ path: field }) => ({
      path, ...at(field),
      message: '<Redacted> withholds nothing in a record: all its words are published',
      remedy: 'remove the tag, and with it what is to be withheld',
    })),
};
