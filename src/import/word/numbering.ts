import { toPersianDigits } from '../../persian/index.ts';
import { child, childrenOf, descendants, type XmlElement } from './xml.ts';

/** The number of a paragraph that Word counts by itself. */
export interface ParagraphNumber {
  value: number;
  /** As Word shows it, sign included; null for a plain number, which a list can show. */
  label: string | null;
}

interface Level {
  format: string;
  text: string;
  start: number;
}

const ALPHABET = [...'ابتثجحخدذرزسشصضطظعغفقکلمنهوی'];
const ABJAD = [...'ابجدهوزحطیکلمنسعفصقرشتثخذضظغ'];
const NUMERALS = new Set(['decimal', 'hindiNumbers', 'arabicNumbers', 'hindiCounting', 'decimalZero', 'ordinal', 'numberInDash', 'decimalEnclosedParen', 'decimalFullWidth', 'thaiNumbers']);

function roman(value: number): string {
  const signs: [number, string][] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let [rest, result] = [value, ''];
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) result += sign;
  return result;
}

function shown(format: string, value: number): string {
  const latin = value > 0 ? String.fromCharCode(96 + ((value - 1) % 26) + 1).repeat(Math.ceil(value / 26)) : '';
  switch (format) {
    case 'lowerLetter': return latin;
    case 'upperLetter': return latin.toUpperCase();
    case 'lowerRoman': return roman(value).toLowerCase();
    case 'upperRoman': return roman(value);
    case 'arabicAlpha': return ALPHABET[value - 1] === 'ا' ? 'الف' : (ALPHABET[value - 1] ?? String(value));
    case 'arabicAbjad': return ABJAD[value - 1] === 'ا' ? 'الف' : (ABJAD[value - 1] ?? String(value));
    default: return toPersianDigits(String(value));
  }
}

/** Counts the paragraphs of a Word file as Word does, since what it reads them into keeps no numbers. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #abstractOf = new Map<string, string>();
  readonly #ofStyle = new Map<string, XmlElement>();
  readonly #counts = new Map<string, Map<number, number>>();

  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    if (!numbering) return;
    const levelsOf = (element: XmlElement) =>
      new Map(childrenOf(element).filter(({ name }) => name === 'w:lvl').map((level) => [
        Number(level.attributes['w:ilvl'] ?? 0),
        { format: child(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal', text: child(level, 'w:lvlText')?.attributes['w:val'] ?? '', start: Number(child(level, 'w:start')?.attributes['w:val'] ?? 1) },
      ]));
    const abstract = new Map(childrenOf(numbering).filter(({ name }) => name === 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', levelsOf(element)]));
    for (const number of childrenOf(numbering).filter(({ name }) => name === 'w:num')) {
      const id = number.attributes['w:numId'] ?? '';
      const base = child(number, 'w:abstractNumId')?.attributes['w:val'] ?? '';
      const levels = new Map(abstract.get(base));
      const overrides = childrenOf(number).filter(({ name }) => name === 'w:lvlOverride');
      for (const override of overrides) {
        const at = Number(override.attributes['w:ilvl'] ?? 0);
        const level = levels.get(at);
        const start = child(override, 'w:startOverride')?.attributes['w:val'];
        if (level && start !== undefined) levels.set(at, { ...level, start: Number(start) });
        for (const [inner, own] of levelsOf(override)) levels.set(inner, own);
      }
      this.#levels.set(id, levels);
      // Lists of one abstract definition go on counting, unless one says where to start.
      this.#abstractOf.set(id, overrides.length > 0 ? `own ${id}` : base);
    }
    for (const style of styles ? descendants(styles, 'w:style') : []) {
      const properties = child(child(style, 'w:pPr'), 'w:numPr');
      if (properties) this.#ofStyle.set(style.attributes['w:styleId'] ?? '', properties);
    }
  }

  /** The number of the next paragraph; null where it has none, or a bullet. */
  next(paragraph: XmlElement): ParagraphNumber | null {
    const properties = child(paragraph, 'w:pPr');
    const numbering = child(properties, 'w:numPr') ?? this.#ofStyle.get(child(properties, 'w:pStyle')?.attributes['w:val'] ?? '');
    const id = child(numbering, 'w:numId')?.attributes['w:val'] ?? '';
    const at = Number(child(numbering, 'w:ilvl')?.attributes['w:val'] ?? 0);
    const levels = this.#levels.get(id);
    const level = levels?.get(at);
    if (!numbering || !levels || !level || id === '0') return null;
    const key = this.#abstractOf.get(id) ?? id;
    const counts = this.#counts.get(key) ?? new Map<number, number>();
    this.#counts.set(key, counts);
    const value = (counts.get(at) ?? level.start - 1) + 1;
    counts.set(at, value);
    for (const deeper of counts.keys()) if (deeper > at) counts.delete(deeper);
    if (level.format === 'bullet' || level.format === 'none') return null;
    const isPlain = NUMERALS.has(level.format) && /^%\d[-–.)ـ\s]*$/.test(level.text);
    const label = level.text.replace(/%(\d)/g, (_, number: string) => {
      const other = Number(number) - 1;
      return shown(levels.get(other)?.format ?? 'decimal', other === at ? value : (counts.get(other) ?? levels.get(other)?.start ?? 1));
    });
    return { value, label: isPlain ? null : label.trim() };
  }
}
