import type { Notes } from '../imported.ts';

/** How plugins keep several languages in one field: `<!--:fa-->` and `[:fa]` (qTranslate), `{:fa}` (WPGlobus); without a code, the last one ends. */
const MARK = /<!--:([a-z]{2})?-->|\[:([a-z]{2})?\]|\{:([a-z]{2})?\}/gi;

/** A text up to each mark, with the code of the language in which it is; none for what stands before, between and behind them. */
function parts(text: string): { language: string | undefined; words: string }[] {
  const found: { language: string | undefined; words: string }[] = [];
  let [language, from]: [string | undefined, number] = [undefined, 0];
  for (const { 0: mark, 1: comment, 2: bracket, 3: brace, index } of text.matchAll(MARK)) {
    found.push({ language, words: text.slice(from, index) });
    [language, from] = [(comment ?? bracket ?? brace)?.toLowerCase(), index + mark.length];
  }
  return [...found, { language, words: text.slice(from) }];
}

/** A text with its languages in paragraphs of their own; that there are several is noted. */
export function partLanguages(content: string, notes: Notes): string {
  const all = parts(content);
  const languages = new Set(all.flatMap(({ language }) => language ?? []));
  if (languages.size === 0) return content;
  notes.add('the post has its text in several languages, each in paragraphs of its own: make a document of each', [...languages].join(', '));
  return all.map(({ words }) => words).join('\n\n');
}

/** A title in the language of its site, or else in the first one that it has. */
export function inLanguage(title: string, language: string): string {
  const all = parts(title).filter((part) => part.language !== undefined && part.words.trim() !== '');
  return (all.find((part) => part.language === language) ?? all[0])?.words ?? title;
}
