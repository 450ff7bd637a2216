import { toLatinDigits } from '../../persian/index.ts';
import type { Finding, LoneRule, Subject } from '../rule.ts';
import { cardNumber, iban, nationalId } from '../check-digits.ts';
import { ADDRESS_FIELDS, placesIn, textsOf } from '../prose.ts';

/** A kind of data about a person: how it looks, and whether what looks so is it. */
interface Pattern {
  what: string;
  pattern: RegExp;
  is?(found: string): boolean;
}

/** Hyphens and dashes of any length, and the stroke that lengthens letters, which stands for one. */
const DASHES = '\u2010-\u2015\u2212ـ-';
/** What may stand among the digits of a number, marks of direction with it; a stroke between spaces parts two numbers. */
const GAP = `(?:[\\s\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069().${DASHES}]|(?<=\\d)/(?=\\d))*`;
/** What may stand between two of its groups. */
const BETWEEN_GROUPS = `[\\s\u200c/${DASHES}]?`;
const digits = (count: string) => `(?:\\d${GAP}){${count}}`;
const STREET = 'خیابان|خيابان|کوچه|كوچه|بلوار|بزرگراه|میدان|ميدان|محله|شهرک|بن‌بست|بن بست';

/** Digits are made Latin before a text is looked through; nothing else is, so places stay what they are. */
const PATTERNS: readonly Pattern[] = [
  { what: 'an e-mail address', pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { what: 'a bank account (IBAN)', pattern: /(?<![A-Z0-9])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?(?![A-Z0-9])/g, is: iban },
  { what: 'a bank card', pattern: new RegExp(`(?<![\\d.])\\d{4}(?:${BETWEEN_GROUPS}\\d{4}){3}(?!\\d)`, 'g'), is: cardNumber },
  { what: 'an Iranian national id', pattern: new RegExp(`(?<![\\d.])\\d{3}${BETWEEN_GROUPS}\\d{6}${BETWEEN_GROUPS}\\d(?!\\d)`, 'g'), is: nationalId },
  { what: 'a phone number', pattern: new RegExp(`(?<![\\d.])(?:\\+|00)[1-9]${GAP}${digits('7,13')}\\d(?!\\d)`, 'g') },
  { what: 'a phone number', pattern: new RegExp(`(?<![\\d.])0[1-9]\\d{1,2}${GAP}${digits('6,7')}\\d(?!\\d)`, 'g'), is: (found) => found.replace(/\D/g, '').length >= 10 && found.replace(/\D/g, '').length <= 11 },
  { what: 'a place on the map', pattern: /(?<![\d.٫])-?\d{1,2}[.٫]\d{4,}(?:\s*[,،;؛/]\s*|\s+)-?\d{1,3}[.٫]\d{4,}|\d{1,3}\s*°\s*\d{1,2}\s*[′'’]\s*(?:\d{1,2}(?:\.\d+)?\s*[″"”])?/g },
  { what: 'a postal code', pattern: new RegExp(`کد\\s?\u200c?پستی\\s*:?\\s*\\d{5}${BETWEEN_GROUPS}\\d{5}(?!\\d)`, 'g') },
  { what: 'a postal address', pattern: new RegExp(`(?:${STREET})[^\\n.؛!؟]{1,80}?(?:پلاک|شماره|واحد|طبقه)\\s*:?\\s*\\d+`, 'g') },
  { what: 'a postal address', pattern: /(?:صندوق\s?\u200c?پستی|P\.?\s?O\.?\s?Box|Postfach|Postbox)\s*:?\s*\d+/gi },
];

/** Web addresses are public, and full of digits that mean nothing. */
const ADDRESS = /https?:\/\/[^\s)>»"]+/g;
/** Without any of these a text holds none of it. */
const ANY_SIGN = /[@\d۰-۹٠-٩]/;
/** Whether a text can hold any of it: most lines hold no seven digits, no @ and no street. */
const WORTH_A_LOOK = new RegExp(`@|°|پستی|Box|Postf|Postbox|(?:\\d${GAP}){7}|(?:${STREET})[^\\n]{0,120}\\d|\\d[.٫]\\d{4}`, 'i');

const blank = (text: string) => ' '.repeat(text.length);

/** A text with Latin digits, if it may hold any of it. */
function worthALook(text: string): string | null {
  if (!ANY_SIGN.test(text)) return null;
  const latin = toLatinDigits(text);
  return WORTH_A_LOOK.test(latin) ? latin : null;
}

/** What looks like private data in a text, each once, with its place. */
function* findIn(text: string): Generator<{ what: string; found: string; offset: number }> {
  const latin = worthALook(text);
  if (latin === null) return;
  let rest = latin.replace(ADDRESS, blank);
  for (const { what, pattern, is } of PATTERNS) {
    for (const { 0: found, index } of rest.matchAll(pattern)) {
      if (is && !is(found)) continue;
      yield { what, found: text.slice(index, index + found.length).trim(), offset: index };
      // What has been told is not something else as well.
      rest = rest.slice(0, index) + blank(found) + rest.slice(index + found.length);
    }
  }
}

const SILENCE = 'if it is public, say so in the record under “silenced:”, with “rule”, “text” and “reason”';
/** Only texts know components: in a record the tag itself would be read. */
const OF_TEXT = `remove it, and write <Redacted reason="…" /> in its place; ${SILENCE}`;
/** What to do in the records of each kind. Neither the archive’s own settings nor what is said of old addresses silence anything. */
const OF_RECORD: Record<Subject['kind'], string> = {
  document: `remove it; ${SILENCE}`,
  authority: `remove it; ${SILENCE}`,
  identity: 'remove it; how to reach the archive itself belongs under “contact:”',
  'old-address': 'remove it: readers are told the rest without it',
};

/** A field that is a day has eight digits, and is no number of anybody. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Stands between texts that are looked through as one: no digits on its two sides make one number. */
const BETWEEN = '\n#\n';

/** What is silenced in a record, and what is an address by its nature. */
const PUBLIC = new Set(['silenced', 'contact', 'provenance', 'url', ...ADDRESS_FIELDS]);

/**
 * An archive that anybody can copy holds no phone numbers, addresses and papers of people. What looks like it is told;
 * whether it is, a person judges: the number of a party’s own office is public, and is silenced with that reason.
 */
export const privateData: LoneRule = {
  name: 'private-data',
  severity: 'warning',
  examine({ kind, path, record, body, bodyLine, at }) {
    const say = (what: string, found: string, remedy: string) => ({ path, message: `“${found}” looks like ${what}`, remedy });
    const findings: Finding[] = [];
    const texts = [...textsOf(record, (_, key) => PUBLIC.has(key))].filter(({ text }) => !DAY.test(text));
    // Most records hold none, which one look at all their words tells.
    const own = worthALook(texts.map(({ text }) => text).join(BETWEEN)) === null ? [] : texts;
    for (const { text, path: field } of own) for (const { what, found } of findIn(text)) findings.push({ ...say(what, found, OF_RECORD[kind]), ...at(field) });
    const placeOf = placesIn(body, bodyLine);
    for (const { what, found, offset } of findIn(body)) findings.push({ ...say(what, found, OF_TEXT), ...placeOf(offset) });
    return findings;
  },
};
