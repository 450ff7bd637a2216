import { hash } from 'node:crypto';
import { compileDocument } from '../mdx/document.ts';
import { refusalProblems } from '../mdx/problems.ts';
import { TextRefused, type CompiledText } from '../mdx/text.ts';
import type { PackPlace } from '../mdx/pack.ts';
import type { Problem } from '../model/read/problem.ts';
import type { DocumentEntry } from '../model/read/entry.ts';
import { readDocument } from '../model/read/read-documents.ts';
import { Reader } from '../model/read/reader.ts';
import type { Collection, DocumentRecord, Silence } from '../model/schema/index.ts';
import { factsOf, type TextFacts } from './facts.ts';
import { asProblems, type Finding, type LoneFinding, type Subject } from './rule.ts';
import { loneRules } from './rules/index.ts';
import { Silences } from './silences.ts';

/** What a document is by itself, whatever the rest of the archive: plain data, which stays true until its file changes. */
export interface Examined {
  /** Null where the record can’t be used. */
  record: DocumentRecord | null;
  /** Tells whether the file holds what it held, see `sourceDigestOf`; none where it could not be read. */
  sourceDigest?: string;
  /** Tells whether the record is as it was. */
  recordDigest?: string;
  /** As in `DocumentEntry`; told where it is so. */
  mayWithhold?: true;
  /** Null where there is no text, or one that was refused. */
  facts: TextFacts | null;
  problems: Problem[];
  /** Which silences of the record were needed, by their place in its list. */
  silences: number[];
  /** Where its compiled text lies in the pack that was asked for; none where it was refused. */
  text?: PackPlace;
}

/** What is looked for, and what is kept of it. */
export interface ExamineScope {
  /** Only what would stop a build. */
  only?: 'errors' | undefined;
  /** Whether the compiled text is wanted. */
  texts?: boolean;
}

/** Tells the findings of each group as one, at the place of the first. */
function gathered(findings: readonly LoneFinding[]): Finding[] {
  const groups = new Map<unknown, { first: LoneFinding; count: number }>();
  for (const finding of findings) {
    const key = finding.group ?? finding;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { first: finding, count: 1 });
  }
  return [...groups.values()].map(({ first, count }) => (count === 1 ? first : { ...first, message: `${first.message}, and ${count - 1} more in this file` }));
}

/** Asks the rules that need no archive about one record; for a build, only those whose breach stops it. */
export function examineAlone(subject: Subject, silenced: readonly Silence[] = [], only?: 'errors'): { problems: Problem[]; silences: number[] } {
  const silences = new Silences(silenced);
  const problems = loneRules.filter(({ severity }) => !only || severity === 'error').flatMap((rule) => {
    const findings = rule.examine(subject);
    const left = rule.severity === 'error' ? findings : findings.filter((finding) => !silences.covers(rule.name, finding));
    return asProblems(rule, gathered(left));
  });
  return { problems, silences: [...silences.used] };
}

/** The code of a language that is not known (ISO 639-2). */
const UNDETERMINED = 'und';

/** The words of an abstract are the archive’s own, whatever the language of the document. */
export const languageOf = ({ holding, language }: DocumentRecord) => (holding === 'abstract' ? 'fa' : language);

/** What rules ask of a text, or why it was refused. */
function factsIn({ source, body, path }: DocumentEntry): { text: CompiledText | null; facts: TextFacts | null; refusals: Problem[] } {
  try {
    const text = compileDocument(source);
    return { text, facts: body.trim() === '' ? null : factsOf(text), refusals: [] };
  } catch (error) {
    if (!(error instanceof TextRefused)) throw error;
    return { text: null, facts: null, refusals: refusalProblems(error, path) };
  }
}

/** Examines a document that was read. */
export function examineEntry(entry: DocumentEntry, only?: 'errors'): Omit<Examined, 'record' | 'recordDigest' | 'mayWithhold' | 'text'> & { text: CompiledText | null } {
  const { path, record, body, bodyLine, at } = entry;
  const { text, facts, refusals } = factsIn(entry);
  // In a text that was refused, words can’t be told from markup: its typography waits until it is mended, and so does
  // the question which silences are needed.
  const language = refusals.length > 0 ? UNDETERMINED : languageOf(record);
  const { problems, silences } = examineAlone({ kind: 'document', path, record, language, body, bodyLine, at }, record.silenced, only);
  const needed = refusals.length > 0 ? [...record.silenced.keys()] : silences;
  return { text, facts, problems: [...problems, ...refusals], silences: needed };
}

/** A document’s file with its compiled text as it goes into a pack, where that was wanted and the text was not refused. */
export interface ExaminedFile extends Omit<Examined, 'text'> {
  packed?: string;
}

/** By what the text of a file is known again. */
export const sourceDigestOf = (content: string) => hash('sha256', content, 'base64url');

/**
 * Reads and examines the text of a document’s file.
 * @param shown the path of the file as problems should name it
 */
export function examineText(content: string, shown: string, collection: Collection, { only, texts }: ExamineScope = {}): ExaminedFile {
  const reader = new Reader();
  const sourceDigest = sourceDigestOf(content);
  const entry = readDocument(content, shown, collection, reader);
  if (!entry) return { sourceDigest, record: null, facts: null, problems: reader.problems, silences: [] };
  const { text, facts, problems, silences } = examineEntry(entry, only);
  const { record, mayWithhold } = entry;
  return {
    sourceDigest, record, recordDigest: hash('sha256', JSON.stringify(record), 'base64url'), ...(mayWithhold ? { mayWithhold } : {}),
    facts, silences, problems: [...reader.problems, ...problems], ...(texts && text ? { packed: JSON.stringify(text) } : {}),
  };
}
