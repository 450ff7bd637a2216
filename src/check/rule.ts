import type { DocumentEntry, Entry } from '../model/read/entry.ts';
import type { Content } from '../model/read/content.ts';
import type { Problem } from '../model/read/problem.ts';
import type { FieldPath } from '../model/read/yaml.ts';
import type { TextFacts } from './facts.ts';

/** Reports a problem with a field of a record. */
export type Report = (
  entry: Pick<Entry<unknown>, 'path' | 'at'>,
  field: FieldPath,
  message: string,
  remedy: string,
  part?: 'key' | 'value',
) => void;

/** A problem before its rule has put its name to it. */
export type Finding = Omit<Problem, 'rule' | 'severity'>;

interface Named {
  /** Its name in messages. */
  name: string;
  severity: Problem['severity'];
}

/** What the texts of an archive hold, by the path of their files; a text that was refused, or an empty one, has none. */
export type FactsByPath = ReadonlyMap<string, TextFacts>;

/** A rule about records: what must hold of an archive, in one file with one test. */
export interface Rule extends Named {
  /** Whether it looks at nothing but records, their ids and the paths of their files: while these stay, it finds the same. */
  isOfRecords?: true;
  /** Looks at the whole content, and at what its texts hold, and reports what breaks the rule. */
  run(content: Content, report: Report, facts: FactsByPath): void;
}

/** A rule about texts within their archive. It is prepared once, then asked about each text. */
export interface TextRule extends Named {
  prepare(content: Content, all: FactsByPath): (entry: Pick<DocumentEntry, 'id' | 'collection' | 'path'>, facts: TextFacts) => Finding[];
}

/** What a rule that needs no archive is asked about: a record, and the text that follows it. */
export interface Subject {
  kind: 'document' | 'authority' | 'identity' | 'old-address';
  path: string;
  record: unknown;
  /** Language of the words of the record and its text (ISO 639). */
  language: string;
  /** The text below the record; empty for records without one. */
  body: string;
  /** Line of the file on which the text begins. */
  bodyLine: number;
  at: Entry<unknown>['at'];
}

/** A finding of which a text may have hundreds: those of a group are told as one, at the first place. */
export interface LoneFinding extends Finding {
  group?: string;
}

/** A rule about one record and its text alone: what it finds is kept until the file changes. */
export interface LoneRule extends Named {
  examine(subject: Subject): LoneFinding[];
}

/** What rules find, as problems under their names. */
export function asProblems({ name, severity }: Named, findings: readonly Finding[]): Problem[] {
  return findings.map(({ path, line, column, message, remedy }) => ({ path, line, column, rule: name, severity, message, remedy }));
}
