import { analyze } from '../persian/index.ts';
import type { WithheldName } from './withheld-list.ts';

/** A written word that stands for some of the words of a name, in order: from one, to before another. */
export interface Cover {
  name: number;
  from: number;
  to: number;
}

/** What lies between two words. */
export const GAP = { soft: 0, cell: 1, comma: 2, hard: 3 } as const;

/** A name in one order of its words. */
interface Order {
  parts: string[];
  keys: string[];
  line: number;
  /** The widest gap that may lie between its words. */
  gap: number;
}

/** A name as it is spoken, and as indexes write it: the last name first, and a comma. Which of its words are the last name nobody says: «شب‌بو» is two. */
function ordersOf({ parts, keys, line }: WithheldName): Order[] {
  const turned = (list: string[], first: number) => [...list.slice(first), ...list.slice(0, first)];
  return parts.map((_, first) => ({ parts: turned(parts, first), keys: turned(keys, first), line, gap: first === 0 ? GAP.cell : GAP.comma }));
}

/** Knows for every written word what it may be of which name. */
export class Names {
  readonly #orders: Order[];
  readonly #covers = new Map<string, Cover[]>();

  constructor(names: readonly WithheldName[]) {
    this.#orders = names.flatMap(ordersOf);
    for (const [name, { parts, keys }] of this.#orders.entries()) {
      for (let from = 0; from < parts.length; from++) {
        this.#add(keys[from]!, { name, from, to: from + 1 });
        for (let to = from + 1; to <= parts.length; to++) this.#add(parts.slice(from, to).join(''), { name, from, to });
      }
    }
  }

  #add(form: string, cover: Cover): void {
    const list = this.#covers.get(form) ?? [];
    if (!list.some(({ name, from, to }) => name === cover.name && from === cover.from && to === cover.to)) list.push(cover);
    this.#covers.set(form, list);
  }

  /**
   * What a written word may be; null for nearly all words.
   * @param letters the word folded to letters and digits
   */
  of(word: string, letters: string): Cover[] | null {
    // Of other scripts the analyser knows nothing that folding has not done.
    const tokens = letters.charCodeAt(0) < 0x600 ? [] : analyze(word);
    const found = [letters, ...(tokens.length === 1 ? [tokens[0]!.key] : [])].flatMap((form) => this.#covers.get(form) ?? []);
    return found.length > 0 ? [...new Set(found)] : null;
  }

  lengthOf(name: number): number {
    return this.#orders[name]!.parts.length;
  }

  lineOf(name: number): number {
    return this.#orders[name]!.line;
  }

  allows(name: number, gap: number): boolean {
    return gap <= this.#orders[name]!.gap;
  }
}

/** A name that ends with a word: its line in the list, and where it began. */
export interface NameFound {
  line: number;
  start: number;
}

/** Follows names through the words of a text. */
export class NameChain {
  readonly #names: Names;
  #reached: { name: number; at: number; start: number }[] = [];

  constructor(names: Names) {
    this.#names = names;
  }

  /** Tells that a word came which is of no name. */
  reset(): void {
    if (this.#reached.length > 0) this.#reached = [];
  }

  /**
   * Takes the next word that may be of a name; returns the names that end with it.
   * @param gap what lies between it and the word before
   * @param start where it begins
   */
  next(covers: readonly Cover[], gap: number, start: number): NameFound[] {
    const reached = covers.flatMap(({ name, from, to }) => {
      if (from === 0) return [{ name, at: to, start }];
      const before = this.#reached.find((one) => one.name === name && one.at === from);
      return before && this.#names.allows(name, gap) ? [{ name, at: to, start: before.start }] : [];
    });
    this.#reached = reached;
    return reached.filter(({ name, at }) => at === this.#names.lengthOf(name)).map((one) => ({ line: this.#names.lineOf(one.name), start: one.start }));
  }
}
