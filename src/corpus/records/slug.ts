/** Gives out ids of documents: who, what, about what, when; a number behind those that would be alike. */
export class Slugs {
  readonly #given = new Set<string>();
  readonly #counts = new Map<string, number>();

  next(...parts: (string | number)[]): string {
    const base = parts.join('-');
    let count = this.#counts.get(base) ?? 0;
    let id: string;
    do id = ++count === 1 ? base : `${base}-${count}`;
    while (this.#given.has(id));
    this.#counts.set(base, count);
    this.#given.add(id);
    return id;
  }
}
