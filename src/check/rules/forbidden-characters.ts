import { shownPath } from '../../model/read/read-text.ts';
import { ownPages } from '../own-pages.ts';
import { placesIn, textsOf } from '../prose.ts';
import type { LoneFinding, LoneRule, Rule } from '../rule.ts';
import { codePoint } from '../visible.ts';

/** What HTML forbids in a page: control characters but its spaces, halves of characters, and code points that never are one. */
const FORBIDDEN = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n\f\r]]/gv;
/** Whether any may be there, told by half characters alone: one look at a text takes a quarter of what the classes above do. */
const ANY = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;
/** A character written by its number, which Markdown and MDX put into the page as it is. */
const BY_NUMBER = /&#(?:[xX](?<hex>[\da-fA-F]{1,6})|(?<decimal>\d{1,7}));/g;

const LAST_CODE_POINT = 0x10ffff;

/** Every forbidden character in a text, with its name and place. */
function* forbiddenIn(text: string): Generator<{ name: string; offset: number }> {
  if (!ANY.test(text)) return;
  for (const { 0: character, index } of text.matchAll(FORBIDDEN)) yield { name: codePoint(character), offset: index };
}

/** Those that are written by number as well. */
function* forbiddenInMarkdown(text: string): Generator<{ name: string; offset: number }> {
  yield* forbiddenIn(text);
  if (!text.includes('&#')) return;
  for (const { groups, index } of text.matchAll(BY_NUMBER)) {
    const point = groups!['hex'] === undefined ? Number(groups!['decimal']) : parseInt(groups!['hex'], 16);
    if (point > LAST_CODE_POINT) continue;
    for (const { name } of forbiddenIn(String.fromCodePoint(point))) yield { name, offset: index };
  }
}

const told = (name: string) => ({
  message: `here stands the character ${name}, which no page may hold`,
  remedy: 'take it out; “npm run check -- --fix” does where it stands raw among Persian words',
  group: name,
});

/** A page with a character that HTML forbids is broken, and nobody sees it in the text. */
export const forbiddenCharacters: LoneRule = {
  name: 'forbidden-character',
  severity: 'error',
  examine({ path: file, record, body, bodyLine, at }) {
    const placeOf = placesIn(body, bodyLine);
    // Also those that repeat what others wrote: all of them are shown.
    const inRecord = [...textsOf(record)].flatMap(({ text, path: field }) => [...forbiddenIn(text)].map(({ name }): LoneFinding => ({ path: file, ...at(field), ...told(name) })));
    return [...inRecord, ...[...forbiddenInMarkdown(body)].map(({ name, offset }) => ({ path: file, ...placeOf(offset), ...told(name) }))];
  },
};

/** The same of the archive’s own pages. */
export const forbiddenInPages: Rule = {
  name: forbiddenCharacters.name,
  severity: 'error',
  run(content, report) {
    for (const { file, source } of ownPages(content)) {
      const placeOf = placesIn(source, 1);
      for (const { name, offset } of forbiddenInMarkdown(source)) {
        const { message, remedy } = told(name);
        report({ path: shownPath(file), at: () => placeOf(offset) }, [], message, remedy);
      }
    }
  },
};
