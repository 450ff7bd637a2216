import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isSame, stampOf, type Stamp } from '../check/kept.ts';
import type { ArchiveRecords } from '../model/graph.ts';
import type { Entry } from '../model/read/entry.ts';
import { readRecords, type Content } from '../model/read/content.ts';
import { shownPath } from '../model/read/read-text.ts';
import type { News } from './news.ts';

/** Folders whose files `readRecords` knows by name or content: the archive’s lists, and its own pages. */
const FOLDERS = ['.', 'pages'];

function stampsIn(content: string): Map<string, Stamp> {
  const files = FOLDERS.flatMap((folder) => {
    try {
      return readdirSync(path.join(content, folder)).map((name) => path.join(content, folder, name));
    } catch {
      return [];
    }
  });
  return new Map(files.map((file) => [file, stampOf(file)]));
}

/** What pages are made of beside documents; no identity where archive.yaml has never been readable. */
type PageRecords = Omit<ArchiveRecords, 'documents' | 'identity'> & { identity: ArchiveRecords['identity'] | null };

const recordsIn = <T>(entries: Entry<T>[]) => entries.map((entry) => entry.record);

/** A list that is broken stays, for the pages, what it was until it is mended. */
function withoutBroken({ folder, identity, organs, meetings, people, topics, pages, problems }: Content, before: PageRecords | undefined): PageRecords {
  const broken = new Set(problems.map((problem) => problem.path));
  const of = <T>(file: string, now: T, then: T | undefined): T => (then !== undefined && broken.has(shownPath(path.join(folder, file))) ? then : now);
  return {
    identity: of('archive.yaml', identity && identity.record, before?.identity),
    organs: of('organs.yaml', recordsIn(organs), before?.organs),
    meetings: of('meetings.yaml', recordsIn(meetings), before?.meetings),
    people: of('people.yaml', recordsIn(people), before?.people),
    topics: of('topics.yaml', recordsIn(topics), before?.topics),
    pages: pages.flatMap(({ id, record }) => (record ? [{ ...record, id }] : (before?.pages.find((page) => page.id === id) ?? []))),
  };
}

/** The files of a content folder that are no documents: read again when one of them has changed. */
export class RecordFiles {
  readonly #folder: string;
  #stamps = new Map<string, Stamp>();
  #content: Content | undefined;
  #forPages: PageRecords | undefined;

  /** @param folder the content folder, absolute */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads what has changed. Returns what is new in it. */
  async look(): Promise<Pick<News, 'records' | 'problems'>> {
    const stamps = stampsIn(this.#folder);
    const before = this.#stamps;
    const isAsBefore = before.size === stamps.size && [...stamps].every(([file, stamp]) => before.has(file) && isSame(before.get(file)!, stamp));
    if (this.#content && isAsBefore) return { records: null, problems: [] };
    const content = await readRecords(this.#folder);
    const { identity, ...lists } = withoutBroken(content, this.#forPages);
    const isNew = !isDeepStrictEqual({ identity, ...lists }, this.#forPages);
    const isToldOf = isDeepStrictEqual(content.problems, this.#content?.problems);
    this.#stamps = stamps;
    this.#content = content;
    this.#forPages = { identity, ...lists };
    return { records: isNew && identity ? { identity, ...lists } : null, problems: isToldOf ? [] : content.problems };
  }

  /** All of it as it is now, with its problems. */
  get content(): Content {
    return this.#content!;
  }
}
