import type { PackPlace } from '../mdx/pack.ts';
import type { ArchiveRecords } from '../model/graph.ts';
import type { Problem } from '../model/read/problem.ts';
import type { PageProblems } from './page-problems.ts';

/** A document that pages can be made of, and where its compiled text lies. */
export interface LiveDocument {
  document: ArchiveRecords['documents'][number];
  text: PackPlace;
}

/** What is new in an archive since it was looked at before: plain data, from the thread that looks to the one that makes pages. */
export interface News {
  /** Null where they are what they were, and where archive.yaml has never been readable. */
  records: Omit<ArchiveRecords, 'documents'> | null;
  /** New and changed documents, by the path of their files; not those that can’t be read or are refused. */
  documents: [path: string, document: LiveDocument][];
  /** Paths of files that are gone. */
  gone: string[];
  /** Why files that have changed can’t be used. */
  problems: Problem[];
}

/** What the thread that looks is to do. */
export interface WatchOrder {
  /** The content folder, absolute. */
  content: string;
  /** Folder for what may be thrown away. */
  cache: string;
}

/** A page asks what the check says of it. */
export interface Question {
  number: number;
  address: string;
}

/** What a question has led to. */
export type Answer = { number: number; problems: PageProblems } | { number: number; failure: string };

/** What the thread says: news, why it could not look, or what it was asked. */
export type Message = { news: News } | { trouble: string } | Answer;

/** The file of an order’s cache into which texts go. */
export const packIn = ({ cache }: Pick<WatchOrder, 'cache'>) => `${cache}/texts.pack`;
