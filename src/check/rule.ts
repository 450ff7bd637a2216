import type { CompiledText } from '../mdx/text.ts';
import type { Content, DocumentEntry, Entry } from '../model/read.ts';
import type { Problem } from '../model/problem.ts';
import type { FieldPath } from '../model/yaml.ts';

/** Reports a problem with a field of a record. */
export type Report = (
  entry: Pick<Entry<unknown>, 'path' | 'at'>,
  field: FieldPath,
  message: string,
  remedy: string,
  part?: 'key' | 'value',
) => void;

/** A rule about records: what must hold of an archive, in one file with one test. */
export interface Rule {
  /** Its name in messages. */
  name: string;
  severity: Problem['severity'];
  /** Looks at the whole content and reports what breaks the rule. */
  run(content: Content, report: Report): void;
}

/** A rule about compiled texts. It is prepared once for the archive, then asked about each text. */
export interface TextRule {
  name: string;
  prepare(content: Content): (entry: DocumentEntry, text: CompiledText) => Omit<Problem, 'rule' | 'severity'>[];
}
