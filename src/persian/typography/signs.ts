/** Which rules a text may concern, told by its signs in one look: most rules are about signs that most texts have not. */
import type { TypographyRule } from './change.ts';

/** Of a sign that has been met: the rules that are about it are the lower bits. */
const MET = 1 << 31;

/** Tells which rules may concern a text. At most 31 rules name signs. */
export class Signs {
  readonly #classes: readonly RegExp[];
  readonly #bits: ReadonlyMap<TypographyRule, number>;
  readonly #known = new Int32Array(0x10000);

  constructor(rules: readonly TypographyRule[]) {
    const about = rules.filter((rule) => rule.about !== undefined);
    if (about.length > 31) throw new Error('typography: more rules name signs than there are bits');
    // Patterns that look for all places remember the last one.
    this.#classes = about.map((rule) => new RegExp(rule.about!.source));
    this.#bits = new Map(about.map((rule, index) => [rule, 1 << index]));
  }

  #meet(code: number): number {
    const sign = String.fromCharCode(code);
    return (this.#known[code] = this.#classes.reduce((bits, pattern, index) => (pattern.test(sign) ? bits | (1 << index) : bits), MET));
  }

  /** The signs of a text, for `mayConcern`. */
  of(text: string): number {
    let signs = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      signs |= this.#known[code]! || this.#meet(code);
    }
    return signs;
  }

  /** Whether a rule may do anything to a text with these signs. */
  mayConcern(rule: TypographyRule, signs: number): boolean {
    const bit = this.#bits.get(rule);
    return bit === undefined || (signs & bit) !== 0;
  }
}
