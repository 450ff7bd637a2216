/** Enough to keep the disk busy, few enough to hold little in memory. */
const MOST = 32;

/** Work that has begun and is waited for only when there is too much of it. */
export class InFlight {
  readonly #running = new Set<Promise<void>>();
  #failure: { error: unknown } | undefined;

  /** Takes in work that has begun; waits while there is too much. @throws what work before it threw */
  async add(work: Promise<void>): Promise<void> {
    const watched = work.catch((error: unknown) => void (this.#failure ??= { error })).finally(() => this.#running.delete(watched));
    this.#running.add(watched);
    if (this.#running.size >= MOST) await Promise.race(this.#running);
    if (this.#failure) throw this.#failure.error;
  }

  /** Waits for all of it. @throws what any of it threw */
  async done(): Promise<void> {
    await Promise.all(this.#running);
    if (this.#failure) throw this.#failure.error;
  }
}
