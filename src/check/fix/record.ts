import { readYaml, scalarSpan, type FieldPath } from '../../model/read/yaml.ts';
import { ownWords } from '../prose.ts';
import type { FixedText } from './body.ts';
import { corrected, sameWords, type Fix } from './words.ts';

/** The breaks within a value that runs over several lines belong to YAML, not to the words. */
const BREAK = /(\r?\n[ \t]*)/;

/** Corrects a value as it is written, quotation marks and all; null where that can’t be done with certainty. */
function correctWritten(written: string): { text: string; fixes: Omit<Fix, 'line'>[] } | null {
  // In double quotation marks a backslash writes signs that are not words.
  if (written.startsWith('"') && written.includes('\\')) return null;
  const fixes: Omit<Fix, 'line'>[] = [];
  const text = written.split(BREAK).map((part) => {
    const better = BREAK.test(part) ? null : corrected(part);
    if (better) fixes.push(...better.fixes);
    return better?.text ?? part;
  });
  return fixes.length > 0 ? { text: text.join(''), fixes } : null;
}

const valueAt = (value: unknown, path: FieldPath) => path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], value);

/** Whether two values are the same but for the words at one path, which are the same words written better. */
function differOnlyAt(path: FieldPath, before: unknown, after: unknown): boolean {
  const [old, now] = [valueAt(before, path), valueAt(after, path)];
  if (typeof old !== 'string' || typeof now !== 'string' || !sameWords(old, now)) return false;
  const copy = structuredClone(after);
  const parent = valueAt(copy, path.slice(0, -1)) as Record<PropertyKey, unknown>;
  parent[path.at(-1)!] = old;
  return JSON.stringify(copy) === JSON.stringify(before);
}

/**
 * Corrects the archive’s own words in a piece of YAML. Everything else stays as it was typed, byte for byte: comments,
 * quotation marks, order and spaces. A correction after which the YAML would say anything else is not made.
 */
export function fixRecord(yaml: string, firstLine: number, isSilenced: (line: string) => boolean): FixedText {
  const start = readYaml({ text: yaml, firstLine });
  if (start.errors.length > 0) return { text: yaml, fixes: [] };
  let text = yaml;
  let value = start.value;
  const fixes: Fix[] = [];
  for (const { text: words, path } of [...ownWords(start.value)]) {
    // Finding the place of a value costs a parse, which only values with something to mend are worth.
    if (path.length === 0 || !words.split('\n').some(corrected)) continue;
    const span = scalarSpan(text, path);
    if (!span) continue;
    const [from, to] = span;
    const better = correctWritten(text.slice(from, to));
    const line = text.slice(0, from).split('\n').length;
    if (!better || isSilenced(text.split('\n')[line - 1] ?? '')) continue;
    const candidate = text.slice(0, from) + better.text + text.slice(to);
    const read = readYaml({ text: candidate, firstLine });
    if (read.errors.length > 0 || !differOnlyAt(path, value, read.value)) continue;
    [text, value] = [candidate, read.value];
    fixes.push(...better.fixes.map((fix) => ({ ...fix, line: firstLine + line - 1 })));
  }
  return { text, fixes };
}
