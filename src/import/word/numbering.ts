import { toLatinDigits } from '../../persian/index.ts';
import { NUMERALS, shown } from './number-format.ts';
import type { StyleSheet } from './styles.ts';
import { child, childrenOf, isOn, wordsOf, type XmlElement } from './xml.ts';

/** The number of a paragraph that Word counts by itself. */
export interface ParagraphNumber {
  value: number;
  /** As Word shows it, sign included; null for a plain number, which a list can show; empty where it shows none. */
  label: string | null;
}

interface Level {
  format: string;
  text: string;
  start: number;
  /** Whether every number in its text is shown by digits, however its own level shows it. */
  isLegal: boolean;
  /** How many of the levels above it have it begin anew, from the first on: none for one that counts through the whole text. */
  restart: number;
  /** The style whose paragraphs are of this level. */
  style: string | undefined;
}

/** Counts the paragraphs of a Word file as Word does, since what it reads them into keeps no numbers. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #abstractOf = new Map<string, string>();
  /** Levels of lists that say where to start: they do so once, when they are first come to. */
  readonly #restarts = new Map<string, Map<number, number>>();
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #styles: StyleSheet;

  constructor(numbering: XmlElement | null, styles: StyleSheet) {
    this.#styles = styles;
    if (!numbering) return;
    const levelsOf = (element: XmlElement) =>
      new Map(childrenOf(element).filter(({ name }) => name === 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? 0), levelOf(level)]));
    const abstract = new Map(childrenOf(numbering).filter(({ name }) => name === 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', levelsOf(element)]));
    const numbers = childrenOf(numbering).filter(({ name }) => name === 'w:num');
    const baseOf = (number: XmlElement | undefined) => child(number, 'w:abstractNumId')?.attributes['w:val'] ?? '';
    // A list style has its levels in another definition, which the style names by a number of that one.
    const linked = new Map(childrenOf(numbering).flatMap((element) => {
      const style = element.name === 'w:abstractNum' ? child(element, 'w:numStyleLink')?.attributes['w:val'] : undefined;
      const id = style && styles.find(style, (found) => numIdOf(found));
      return id ? [[element.attributes['w:abstractNumId'] ?? '', baseOf(numbers.find(({ attributes }) => attributes['w:numId'] === id))] as const] : [];
    }));
    for (const number of numbers) {
      const id = number.attributes['w:numId'] ?? '';
      const own = baseOf(number);
      const base = linked.get(own) ?? own;
      const levels = new Map(abstract.get(base));
      for (const override of childrenOf(number).filter(({ name }) => name === 'w:lvlOverride')) {
        const at = Number(override.attributes['w:ilvl'] ?? 0);
        const level = levels.get(at);
        const start = child(override, 'w:startOverride')?.attributes['w:val'];
        if (level && start !== undefined) levels.set(at, { ...level, start: Number(start) });
        if (start !== undefined) this.#restarts.set(id, (this.#restarts.get(id) ?? new Map<number, number>()).set(at, Number(start)));
        for (const [inner, level] of levelsOf(override)) levels.set(inner, level);
      }
      this.#levels.set(id, levels);
      // Lists of one abstract definition count on together.
      this.#abstractOf.set(id, base);
    }
  }

  /** The number of the next paragraph; null where it has none, or a bullet. */
  next(paragraph: XmlElement): ParagraphNumber | null {
    const style = child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
    const id = numIdOf(paragraph) ?? this.#styles.find(style, numIdOf) ?? '0';
    const levels = this.#levels.get(id);
    const at = levels && this.#levelOf(paragraph, style, levels);
    const level = at === undefined ? undefined : levels?.get(at);
    if (!levels || at === undefined || !level || id === '0') return null;
    const key = this.#abstractOf.get(id) ?? id;
    const counts = this.#counts.get(key) ?? new Map<number, number>();
    this.#counts.set(key, counts);
    const restart = this.#restarts.get(id)?.get(at);
    this.#restarts.get(id)?.delete(at);
    const value = restart ?? (counts.get(at) ?? level.start - 1) + 1;
    counts.set(at, value);
    for (const deeper of counts.keys()) if (deeper > at && at < (levels.get(deeper)?.restart ?? deeper)) counts.delete(deeper);
    const isWord = /\p{Script=Arabic}/u.test(level.text.replace(/%\d/g, ''));
    if (level.format === 'bullet' && !isWord) return null;
    if (level.format === 'none' && !level.text.includes('%') && !isWord) return { value, label: '' };
    const isPlain = NUMERALS.has(level.format) && /^%\d[-–.)ـ\s]*$/.test(level.text);
    const label = level.text.replace(/%(\d)/g, (_, number: string) => {
      const other = Number(number) - 1;
      const format = level.isLegal ? 'decimal' : (levels.get(other)?.format ?? 'decimal');
      return shown(format, other === at ? value : (counts.get(other) ?? levels.get(other)?.start ?? 1));
    });
    return { value, label: isPlain ? null : (isLatin(level.text + wordsOf(paragraph)) ? toLatinDigits(label) : label).trim() };
  }

  /** The level of a paragraph: said by itself, or by its style, or that which is the style’s own. */
  #levelOf(paragraph: XmlElement, style: string | undefined, levels: ReadonlyMap<number, Level>): number {
    const own = ilvlOf(paragraph);
    if (own !== undefined) return own;
    const chain = [...this.#styles.chain(style)];
    for (const { attributes } of chain) for (const [at, level] of levels) if (level.style !== undefined && level.style === attributes['w:styleId']) return at;
    return chain.map(ilvlOf).find((at) => at !== undefined) ?? 0;
  }
}

/** Whether words are Latin ones and no others, among which numbers are shown by Latin digits. */
const isLatin = (words: string) => /\p{Script=Latin}/u.test(words) && !/\p{Script=Arabic}/u.test(words);

function levelOf(level: XmlElement): Level {
  const said = (name: string) => child(level, name)?.attributes['w:val'];
  return {
    format: said('w:numFmt') ?? 'decimal', text: said('w:lvlText') ?? '', start: Number(said('w:start') ?? 1), isLegal: isOn(child(level, 'w:isLgl')),
    restart: Number(said('w:lvlRestart') ?? Infinity), style: said('w:pStyle'),
  };
}

const numberingOf = (element: XmlElement) => child(child(element, 'w:pPr'), 'w:numPr');
const numIdOf = (element: XmlElement) => child(numberingOf(element), 'w:numId')?.attributes['w:val'];
const ilvlOf = (element: XmlElement) => {
  const level = child(numberingOf(element), 'w:ilvl')?.attributes['w:val'];
  return level === undefined ? undefined : Number(level);
};
