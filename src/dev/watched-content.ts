import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Examination } from '../check/examination.ts';
import type { Examined } from '../check/examine.ts';
import type { ExaminedFiles, ExamineOptions } from '../check/examine-files.ts';
import { checkExamined } from '../check/index.ts';
import { writeEditorSchemas } from '../editor/write.ts';
import type { ArchiveRecords } from '../model/graph.ts';
import type { Problem } from '../model/read/problem.ts';
import { packIn, type News, type WatchOrder } from './news.ts';
import { problemsOfPage, type PageProblems } from './page-problems.ts';
import { RecordFiles } from './record-files.ts';

const isError = ({ severity }: Problem) => severity === 'error';

/** Whether nothing else was found in a file than before, wherever its text lies now. */
const isAlike = (one: Examined, other: Examined | undefined) =>
  one === other || (one.text?.digest === other?.text?.digest && isDeepStrictEqual({ ...one, text: null }, { ...other, text: null }));

/** An archive while it is edited: what is new in it, and what the check says of it. */
export class WatchedContent {
  readonly #folder: string;
  readonly #records: RecordFiles;
  readonly #options: ExamineOptions;
  readonly #examination: Examination;
  #examined: ExaminedFiles | undefined;
  /** What was found in each file when it was last told of. */
  #told = new Map<string, Examined>();
  #problems: Promise<Problem[]> | undefined;

  constructor(order: WatchOrder) {
    this.#folder = order.content;
    this.#records = new RecordFiles(order.content);
    this.#options = { cache: path.join(order.cache, 'examined.jsonl'), pack: packIn(order), worthKeeping: 0 };
    this.#examination = new Examination(order.content, this.#options);
  }

  /** Looks at the folder. Returns what is new since it was looked at before: at the first time, everything. */
  async look(): Promise<News> {
    const { records, problems } = await this.#records.look();
    const { documents, byPath } = (this.#examined = await this.#examination.look());
    this.#problems = undefined;
    const changed = [...byPath].filter(([file, examined]) => !isAlike(examined, this.#told.get(file)));
    const gone = [...this.#told.keys()].filter((file) => !byPath.has(file));
    this.#told = byPath;
    const read = new Map(documents.map((document) => [document.path, document]));
    const usable = (file: string): News['documents'] => {
      const entry = read.get(file);
      const text = byPath.get(file)?.text;
      return entry && text ? [[file, { document: { ...entry.record, id: entry.id, collection: entry.collection } as ArchiveRecords['documents'][number], text }]] : [];
    };
    const refusals = changed.flatMap(([, examined]) => (examined.text ? [] : examined.problems.filter(isError)));
    return { records, documents: changed.flatMap(([file]) => usable(file)), gone, problems: [...problems, ...refusals] };
  }

  /** Something beside the folder has changed that the check looks at: it is to be checked again. */
  forgetProblems(): void {
    this.#problems = undefined;
  }

  async #check(): Promise<Problem[]> {
    const { content, problems } = await checkExamined(this.#records.content, this.#examined!, this.#options);
    // Schemas are for whoever edits the project’s own content, not for another folder that is looked at once.
    if (!path.relative(process.cwd(), this.#folder).startsWith('..')) writeEditorSchemas(content);
    return problems;
  }

  /**
   * What the check says of a page: checked once after each look, and only if somebody asks.
   * @param address of the page, from the root of the site
   */
  async ofPage(address: string): Promise<PageProblems> {
    const problems = await (this.#problems ??= this.#check().catch((error: unknown) => {
      this.#problems = undefined;
      throw error;
    }));
    return problemsOfPage(problems, this.#folder, address);
  }
}
