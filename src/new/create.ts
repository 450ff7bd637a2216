import path from 'node:path';
import { compileDocument, withoutRecord } from '../mdx/document.ts';
import { TextRefused } from '../mdx/text.ts';
import { editing } from '../i18n/fa/editing.ts';
import { placeFile } from '../system/place-file.ts';
import { proposeId } from '../model/propose-id.ts';
import type { Content } from '../model/read/content.ts';
import { DOCUMENT_SCHEMAS } from '../model/read/read-documents.ts';
import { shownPath } from '../model/read/read-text.ts';
import { fieldsAt } from '../model/read/schema-walk.ts';
import { schemaProblems } from '../model/read/schema-problems.ts';
import { writeDocument, type RecordInput } from '../model/read/write.ts';
import { collectionOf, type Answers } from './answers.ts';
import { idProblem, takenIds } from './id-problem.ts';
import { sameTitle, twinProblem } from './twin.ts';

/** A document that was written. */
export interface Created {
  /** The file, as messages name it. */
  path: string;
  id: string;
  /** Whether it is a draft, since its text is still to come. */
  draft: boolean;
  /** What the editor should look at. */
  warnings: string[];
}

/** What of a text no build would take, so that it is told while its writer is there. */
function refusalsOf(text: string): string[] {
  try {
    compileDocument(withoutRecord(text));
    return [];
  } catch (error) {
    if (!(error instanceof TextRefused)) throw error;
    return error.refusals.map(({ position, message, remedy }) => `line ${position.line - 1} of the text: ${message} → ${remedy}`);
  }
}

/**
 * Writes a new document into the archive.
 * @throws Error when an answer does not fit the schema, the id is taken, the archive has the document already, or the file can’t be written; nothing is written then
 */
export async function createDocument(content: Content, answers: Answers): Promise<Created> {
  const { kind, title, date, issuedBy, meeting, topics, holding, summary, sources, text } = answers;
  const collection = collectionOf(kind);
  const id = answers.id ?? proposeId({ title, date, taken: takenIds(content) });
  const problem = twinProblem(answers, content) ?? idProblem(id, content);
  if (problem) throw new Error(problem);
  const draft = (holding ?? 'full') === 'full' && !text?.trim();
  const record: RecordInput = {
    title, kind, date, issuedBy, meeting, topics, summary,
    ...(holding && { holding }),
    ...(sources && { sources: sources.map((url) => ({ url })) }),
    ...(draft && { draft }),
  };
  const schema = DOCUMENT_SCHEMAS[collection];
  const judged = schema.safeParse(record);
  if (!judged.success) {
    const problems = schemaProblems(judged.error, record, (at) => fieldsAt(schema, at));
    throw new Error(problems.map(({ message, remedy }) => `${message} → ${remedy}`).join('\n'));
  }
  const same = sameTitle(title, content);
  const file = path.join(content.folder, collection, `${id}.mdx`);
  await placeFile(file, writeDocument(record, draft ? editing.textToCome : (text ?? '')));
  const warnings = [...same.map((other) => `${other.path} has the same title: is it the same document?`), ...(draft ? [] : refusalsOf(text ?? ''))];
  return { path: shownPath(file), id, draft, warnings };
}
