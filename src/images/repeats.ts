/** A part of a drawing that others can show again: how many elements it holds itself, and what it shows. */
interface Part {
  own: number;
  /** Parts that stand in it. */
  within: Part[];
  /** Names of parts that it shows, as often as it does. */
  shows: string[];
  /** How many elements it comes to; undefined as long as it has not been counted, null while it is. */
  total?: number | null;
}

/** Parts that show parts that show parts, so far. */
const LONGEST_CHAIN = 300;
const SHOWN = /url\(\s*["']?\s*#([^"')]+)/g;

/**
 * Counts what a browser has to draw: a dozen parts of which each shows the one before ten times are a kilobyte, and more than any
 * browser finishes. Counted by what elements themselves refer to; what style sheets do is not.
 */
export class Repeats {
  readonly #whole: Part = { own: 0, within: [], shows: [] };
  readonly #byId = new Map<string, Part>();
  readonly #open: Part[] = [this.#whole];

  /** Takes an element that opens. @param values those of its attributes @param shown the address in its href, of an element that is drawn in its place */
  enter(id: string | undefined, values: readonly string[], shown: string | undefined): void {
    let part = this.#open.at(-1)!;
    if (id !== undefined) {
      const named: Part = { own: 0, within: [], shows: [] };
      part.within.push(named);
      if (!this.#byId.has(id)) this.#byId.set(id, named);
      part = named;
    }
    this.#open.push(part);
    part.own++;
    if (shown?.startsWith('#')) part.shows.push(shown.slice(1));
    for (const value of values) if (value.includes('url(')) for (const [, name = ''] of value.matchAll(SHOWN)) part.shows.push(name.trim());
  }

  leave(): void {
    this.#open.pop();
  }

  /** How many elements are drawn beyond those that are written; endless where parts show themselves. */
  get repeated(): number {
    const written = (part: Part): number => part.own + part.within.reduce((sum, inner) => sum + written(inner), 0);
    return this.#total(this.#whole, 0) - written(this.#whole);
  }

  #total(part: Part, depth: number): number {
    if (part.total === null || depth > LONGEST_CHAIN) return Infinity;
    if (part.total !== undefined) return part.total;
    part.total = null;
    let total = part.own;
    for (const inner of part.within) total += this.#total(inner, depth + 1);
    for (const name of part.shows) {
      const shown = this.#byId.get(name);
      if (shown && total < Infinity) total += this.#total(shown, depth + 1);
    }
    return (part.total = total);
  }
}
