import type { Worker } from 'node:worker_threads';
import { readPacked } from '../mdx/pack.ts';
import { handOver } from '../mdx/prepared.ts';
import { linkArchive } from '../model/graph.ts';
import { COLLECTIONS } from '../model/schema/index.ts';
import { startThread } from '../system/start-thread.ts';
import { packIn, type Answer, type LiveDocument, type Message, type News, type WatchOrder } from './news.ts';
import type { PageProblems } from './page-problems.ts';

/**
 * Of documents with one id, the one whose file comes first: to the check, too, the id is that one’s. The other’s page, which would
 * take its place on all pages, is not there, and tells in its box why.
 */
function firstOfEachId(documents: ReadonlyMap<string, LiveDocument>): LiveDocument[] {
  const place = ([file, { document }]: [string, LiveDocument]) => `${COLLECTIONS.indexOf(document.collection)} ${file}`;
  const found = new Map<string, [file: string, document: LiveDocument]>();
  for (const one of documents) {
    const { id } = one[1].document;
    const other = found.get(id);
    if (!other || place(one) < place(other)) found.set(id, one);
  }
  return [...found.values()].map(([, document]) => document);
}

/**
 * The archive that pages are made from while it is edited. A thread looks at its folder; what it says is new is linked with
 * the rest here and handed over to the pages.
 */
export class LiveArchive {
  readonly #thread: Worker;
  readonly #pack: string;
  readonly #documents = new Map<string, LiveDocument>();
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #first = Promise.withResolvers<News>();
  #records: News['records'] = null;
  #isReady = false;
  #asked = 0;
  /** Told of everything new but the first, once pages can be made of it. */
  onNews: (news: News) => void = () => undefined;

  constructor(order: WatchOrder) {
    this.#pack = packIn(order);
    // Without its thread nothing that is edited would be seen any more: an error of the thread ends the process.
    this.#thread = startThread(new URL('./thread.ts', import.meta.url), order);
    this.#thread.on('message', (message: Message) => {
      if ('news' in message) this.#take(message.news);
      else if ('number' in message) this.#waiting.get(message.number)?.(message);
      else if (this.#isReady) console.error(message.trouble);
      else this.#first.reject(new Error(message.trouble));
    });
  }

  /** The first news, when pages can be made of it. It is rejected where the archive can’t be looked at. */
  get ready(): Promise<News> {
    return this.#first.promise;
  }

  #take(news: News): void {
    this.#records = news.records ?? this.#records;
    for (const file of news.gone) this.#documents.delete(file);
    for (const [file, document] of news.documents) this.#documents.set(file, document);
    this.#handOver();
    if (this.#isReady) this.onNews(news);
    this.#isReady = true;
    this.#first.resolve(news);
  }

  #handOver(): void {
    if (!this.#records) return;
    const live = firstOfEachId(this.#documents);
    const texts = new Map(live.map(({ document, text }) => [document.id, text]));
    const archive = linkArchive({ ...this.#records, documents: live.map(({ document }) => document) });
    handOver({ archive, textOf: ({ id }) => readPacked(this.#pack, texts.get(id)!), isThere: () => false, isListThere: () => false });
  }

  /** What the check says of a page. @param address of the page, from the root of the site */
  async problemsOf(address: string): Promise<PageProblems> {
    await this.ready;
    const number = ++this.#asked;
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(number, resolve);
      this.#thread.postMessage({ number, address });
    });
    this.#waiting.delete(number);
    if ('failure' in answer) throw new Error(answer.failure);
    return answer.problems;
  }

  /** Ends it: there is no archive to make pages of any more. */
  async close(): Promise<void> {
    // What the thread has said and nobody has heard yet would have pages made of it again.
    this.#thread.removeAllListeners('message');
    handOver(null);
    await this.#thread.terminate();
  }
}
