import { textsOf } from '../prose.ts';
import type { LoneRule, Rule } from '../rule.ts';

/** However it is written: in a text, an unknown name is an error of its own. */
const TAG = /<\s*\/?\s*Redacted\b/i;
/** Published nowhere; what is silenced repeats a line of the text. */
const UNSHOWN = new Set(['silenced', 'provenance']);

const MESSAGE = '<Redacted> withholds nothing in a record: all its words are published';
const REMEDY = 'remove the tag, and with it what is to be withheld';

/** The fields of a record in which the tag stands. */
const fieldsWithTag = (record: unknown) => [...textsOf(record, (_, key) => UNSHOWN.has(key))].filter(({ text }) => TAG.test(text)).map(({ path }) => path);

/** Only texts are compiled: what stands within the tag in a record would be published with it. */
export const redactedRecords: LoneRule = {
  name: 'redacted-record',
  severity: 'error',
  examine: ({ path, record, at }) => fieldsWithTag(record).map((field) => ({ path, ...at(field), message: MESSAGE, remedy: REMEDY })),
};

/** The same of what is said of former addresses, which pages tell in the place of what was withdrawn. */
export const redactedAddresses: Rule = {
  name: redactedRecords.name,
  severity: 'error',
  run(content, report) {
    for (const entry of content.oldAddresses) for (const field of fieldsWithTag(entry.record)) report(entry, field, MESSAGE, REMEDY);
  },
};
