import { domainToUnicode } from 'node:url';

/** Named characters that can stand in or between the words of a name; letters with marks are written as they are or by number. */
const NAMED: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f', ensp: ' ', emsp: ' ', thinsp: ' ',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', ndash: '–', mdash: '—', Tab: '\t', NewLine: '\n', lowbar: '_', hyphen: '-', period: '.', comma: ',', colon: ':', sol: '/', ZeroWidthSpace: '\u200b', NoBreak: '\u2060',
};

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD');

/** Every way in which a file may spell a letter, a sign or white space without writing it. Long runs of %XX are one character of UTF-8. */
const ENTITY = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z]{2,15}));?/g;
const PERCENT = /(?:%[0-9a-fA-F]{2})+/g;
const BACKSLASH = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(?!u[0-9a-fA-F]{4})([0-9a-fA-F]{2,6})\s?)/g;
/** White space in a quoted text of JSON, YAML or a script. */
const BLANK = /\\([bfnrtv])/g;
const PUNYCODE = /xn--[a-z0-9-]+/gi;
const PLUS = /(?<=[\p{L}\p{N}])\+(?=[\p{L}\p{N}])/gu;
/**
 * Whether any of them stands in a text; tested on bytes read as Latin-1. Also what stands for a punctuation mark, as its letters or digits
 * would be a word among others; but for those that addresses in addresses are full of.
 */
const ANY = /%(?:[89a-fA-F][0-9a-fA-F]|[46][1-9a-fA-F]|[57][0-9aA]|3[0-9]|2[0257cCdD])|&#(?:x[0-9a-f]|[0-9])|&(?:shy|zwn?j|[lr]rm|ZeroWidthSpace|NoBreak|nbsp|amp;|quot|apos|[lg]t;|[lr][sd]quo|[lr]aquo|[mn]dash)|\\(?:u[0-9a-f{]|x[0-9a-f]|[0-9a-f]{2}|[bfnrtv])|xn--/i;

/** One of these stands in each of them. */
const SIGNS = ['%', '&', '\\', '--'].map((sign) => Buffer.from(sign));

function fromUtf8(run: string): string {
  const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
  return new TextDecoder().decode(bytes);
}

function once(text: string): string {
  return text
    .replace(ENTITY, (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? all;
      return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    })
    .replace(BACKSLASH, (_, ...codes: (string | undefined)[]) => character(Number.parseInt(codes.slice(0, 4).find(Boolean)!, 16)))
    // Two ends of line part sentences, as where they are written.
    .replace(BLANK, (_, letter: string) => (letter === 'n' ? '\n' : ' '))
    .replace(PERCENT, fromUtf8)
    .replace(PUNYCODE, (label) => domainToUnicode(label) || label);
}

/** Escapes within escapes are opened as often as this. */
const MOST_ROUNDS = 4;
/** What stands around an escape is read together with it: as many characters to each side. */
const AROUND = 160;

function decoded(text: string): string {
  let before = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const after = once(before);
    if (after === before) break;
    before = after;
  }
  return before.replace(PLUS, ' ');
}

const EACH = new RegExp(ANY.source, 'gi');

/** The stretches of a text in which letters are spelled in other ways, with all of them opened; empty where there are none. */
export function decodedStretches(bytes: Buffer): string[] {
  // Most files hold no such sign, and one sign is found far faster than what it begins.
  if (!SIGNS.some((sign) => bytes.includes(sign)) || !ANY.test(bytes.toString('latin1'))) return [];
  const text = bytes.toString('utf8');
  const stretches: string[] = [];
  let from = -1;
  let to = -1;
  for (const { index } of text.matchAll(EACH)) {
    if (index > to) {
      if (from !== -1) stretches.push(decoded(text.slice(from, to)));
      from = Math.max(0, index - AROUND, to);
    }
    to = index + AROUND;
  }
  if (from !== -1) stretches.push(decoded(text.slice(from, to)));
  return stretches;
}

/** Data that stands in a text as base64: `data:…;base64,…`. */
export function embedded(bytes: Buffer): Buffer[] {
  if (!bytes.includes(';base64,')) return [];
  return [...bytes.toString('latin1').matchAll(/;base64,((?:[A-Za-z0-9+/_-]|%2[bBfF]|\\?\s){8,}=*)/g)].map(([, data = '']) =>
    Buffer.from(data.replace(/%2b/gi, '+').replace(/%2f/gi, '/').replace(/[\\\s]/g, ''), 'base64'),
  );
}
