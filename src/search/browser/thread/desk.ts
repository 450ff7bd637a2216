import type { AskOptions, Answer, Session } from '../../query/ask.ts';
import type { FacetCounts } from '../../query/facets.ts';
import type { Filters } from '../../query/pagefind.ts';
import type { LoadedResult, Result } from '../../query/result.ts';

/** Answers of which results can still be loaded: one is shown while the next ones are asked for. */
const KEPT = 4;

/** A result as it goes from one thread to another, which takes nothing along that runs. */
export type ListedResult = Omit<Result, 'load'>;

/** The two lists of an answer. */
export type ListName = 'results' | 'partial';

/** An answer on its way from one thread to another. */
export interface ListedAnswer extends Omit<Answer, ListName>, Record<ListName, ListedResult[]> {
  /** By which its results are asked for. */
  turn: number;
}

const listed = (results: Result[]): ListedResult[] => results.map(({ id, score, missing }) => ({ id, score, missing }));

/** Where a thread of its own hears what the page wants of an index. */
export class SearchDesk {
  #session: Promise<Session> | undefined;
  readonly #answers = new Map<number, Answer>();
  #turns = 0;
  readonly #openIndex: (folder: string) => Promise<Session>;

  constructor(openIndex: (folder: string) => Promise<Session>) {
    this.#openIndex = openIndex;
  }

  /** Opens an index, of which everything else is asked. @param folder address of the index folder, absolute */
  async open(folder: string): Promise<void> {
    this.#session = this.#openIndex(folder);
    await this.#session;
  }

  /** @throws Error before an index was opened */
  async #opened(): Promise<Session> {
    if (!this.#session) throw new Error('no index was opened');
    return this.#session;
  }

  async ask(query: string, options?: AskOptions): Promise<ListedAnswer> {
    const answer = await (await this.#opened()).ask(query, options);
    const turn = ++this.#turns;
    this.#answers.set(turn, answer);
    this.#answers.delete(turn - KEPT);
    return { ...answer, results: listed(answer.results), partial: listed(answer.partial), turn };
  }

  /** Loads a result of an answer. @throws Error when that was one of too many since */
  async load(turn: number, list: ListName, index: number): Promise<LoadedResult> {
    const result = this.#answers.get(turn)?.[list][index];
    if (!result) throw new Error(`result ${index} of answer ${turn} is not kept`);
    return result.load();
  }

  async counts(query: string, filters: Filters, typing?: boolean): Promise<FacetCounts> {
    return (await this.#opened()).counts(query, filters, typing);
  }
}

/** What of a desk can be reached from another thread. */
export type DeskElsewhere = Pick<SearchDesk, 'open' | 'ask' | 'load' | 'counts'>;

/** A session whose work is done at a desk in another thread, where an index was opened. */
export function sessionAt(desk: DeskElsewhere): Session {
  const loadable = (results: ListedResult[], turn: number, list: ListName): Result[] =>
    results.map((result, index) => ({ ...result, load: () => desk.load(turn, list, index) }));
  return {
    async ask(query, options) {
      const { turn, ...answer } = await desk.ask(query, options);
      return { ...answer, results: loadable(answer.results, turn, 'results'), partial: loadable(answer.partial, turn, 'partial') };
    },
    counts: (query, filters, typing) => desk.counts(query, filters, typing),
    // What is fetched from a host is there or fails: it has no missing parts.
    troubles: () => new Set(),
  };
}
