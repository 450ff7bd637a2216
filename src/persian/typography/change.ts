/** What a rule of typography does to a text, and how it is told. */

/** keep: nothing; safe: what cannot change a word; full: also quotes, digits, ellipses and more half-spaces. */
export const TYPOGRAPHY_LEVELS = ['keep', 'safe', 'full'] as const;
export type TypographyLevel = (typeof TYPOGRAPHY_LEVELS)[number];

/** One change of one word or place. */
export interface TypographyChange {
  /** Name of the rule, in English words. */
  rule: string;
  /** The words around the place, before and after. */
  before: string;
  after: string;
  /** UTF-16 offset of `before` in the text as it stood when the rule came to it. */
  offset: number;
}

/** A replacement at a place. */
export interface Edit {
  start: number;
  end: number;
  by: string;
}

/** A rule: a name for the report, and the edits it makes in a text. */
export interface TypographyRule {
  name: string;
  level: 'safe' | 'full';
  /** Finds the signs that it is about: without any of them it leaves a text alone. None where nearly every text has one. */
  about?: RegExp;
  edits(text: string): Edit[];
}

/** How far from an edit the words shown with it may reach. */
const REACH = 24;

/** Edits wherever a pattern matches; a replacement of null, or the same letters, leaves the place alone. */
export function editsOf(text: string, pattern: RegExp, by: (match: RegExpExecArray) => string | null): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const replacement = by(match);
    if (replacement !== null && replacement !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, by: replacement });
  }
  return edits;
}

/** White space as \s has it; letters, of which nearly all is made, are told by their number. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || ((code < 0x600 || code > 0x6ff) && /\s/.test(text[at]!));
}

/** The whole words that a place touches, so that a reviewer sees what was changed. */
function around(text: string, { start, end }: Edit): [from: number, to: number] {
  let [from, to] = [start, end];
  while (from > 0 && start - from < REACH && !isSpace(text, from - 1)) from--;
  while (to < text.length && to - end < REACH && !isSpace(text, to)) to++;
  return [from, to];
}

function replace(text: string, edits: readonly Edit[], from: number, to: number): string {
  let [result, at] = ['', from];
  for (const { start, end, by } of edits) {
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at, to);
}

/** Applies one rule to a text; edits of the same word are told as one change. */
export function applyRule(rule: TypographyRule, text: string, changes: TypographyChange[]): string {
  const edits = rule.edits(text);
  if (edits.length === 0) return text;
  let group: Edit[] = [];
  let [from, to] = [0, 0];
  const tell = () => {
    if (group.length > 0) changes.push({ rule: rule.name, before: text.slice(from, to), after: replace(text, group, from, to), offset: from });
  };
  for (const edit of edits) {
    const [first, last] = around(text, edit);
    if (group.length > 0 && first < to) {
      group.push(edit);
      to = Math.max(to, last);
      continue;
    }
    tell();
    group = [edit];
    [from, to] = [first, last];
  }
  tell();
  return replace(text, edits, 0, text.length);
}
