import { readFileSync } from 'node:fs';
import type { ParseArgsConfig } from 'node:util';
import { readWords, UsageError } from '../command/words.ts';
import { kinds as kindNames } from '../i18n/fa/names.ts';
import { parseDate } from '../model/date.ts';
import { findAuthorities } from '../model/find-authority.ts';
import type { Content } from '../model/read/content.ts';
import { KINDS, type Collection, type Kind } from '../model/schema/index.ts';
import { nearest } from '../model/read/schema-problems.ts';
import type { Answers } from './answers.ts';
import { idProblem } from './id-problem.ts';
import { resolveAuthority } from './resolve.ts';

/** The flags of `npm run new`, for a document. */
const DOCUMENT_FLAGS = {
  collection: { type: 'string' },
  kind: { type: 'string' },
  title: { type: 'string' },
  date: { type: 'string' },
  'issued-by': { type: 'string' },
  meeting: { type: 'string' },
  topic: { type: 'string', multiple: true },
  holding: { type: 'string' },
  summary: { type: 'string' },
  source: { type: 'string', multiple: true },
  text: { type: 'string' },
  id: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

export const DOCUMENT_USAGE =
  'npm run new -- --kind KIND --title TEXT --date DATE --issued-by ORGAN [--meeting MEETING] [--topic TOPIC]… ' +
  '[--holding full|abstract|none] [--summary TEXT] [--source URL]… [--text FILE] [--id ID]';

/** A value out of a fixed set. @throws UsageError that names the set, and the nearest of it */
function oneOf<T extends string>(flag: string, written: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(written)) return written as T;
  const meant = nearest(written, allowed);
  throw new UsageError(`--${flag} can’t be “${written}”: ${meant ? `perhaps “${meant}”; ` : ''}write one of ${allowed.join(', ')}`);
}

/** A kind by its id or its Persian name, as an import takes it. */
function readKind(written: string, collection: string | undefined): Kind {
  const collections = Object.keys(KINDS) as Collection[];
  const kinds: readonly Kind[] = collection ? KINDS[oneOf('collection', collection, collections)] : Object.values(KINDS).flat();
  const named = findAuthorities(written, kinds.map((id) => ({ id, name: kindNames[id] }))).find(({ kind }) => kind === 'exact');
  return named ? named.entry.id : oneOf('kind', written, kinds);
}

/** A date as it was written, judged by the reader of dates. @throws UsageError in its words */
export function readDateFlag(written: string): string {
  const date = parseDate(written);
  if ('problem' in date) throw new UsageError(date.problem);
  return date.written;
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new Error(`${file} is not UTF-8 text`);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`${file} can’t be read: ${code === 'ENOENT' ? 'there is no such file' : message}`);
  }
}

/**
 * Reads the flags; names of records are looked up in the archive.
 * @throws UsageError for flags that can’t be read, Error for records that are not there; both in words that say what to write instead
 */
export function readFlags(words: string[], content: Content): Partial<Answers> {
  const { values } = readWords(words, { options: DOCUMENT_FLAGS });
  const records = (entries: readonly { record: { id: string; name: string } }[]) => entries.map(({ record }) => record);
  const { kind, title, date, summary, holding, meeting, topic, source, text, id } = values;
  const problem = id === undefined ? undefined : idProblem(id, content);
  if (problem) throw new Error(problem);
  return {
    ...(kind && { kind: readKind(kind, values.collection) }),
    ...(title?.trim() && { title: title.trim() }),
    ...(date && { date: readDateFlag(date) }),
    ...(values['issued-by'] && { issuedBy: resolveAuthority('organ', values['issued-by'], records(content.organs)) }),
    ...(meeting && { meeting: resolveAuthority('meeting', meeting, records(content.meetings)) }),
    ...(topic && { topics: topic.map((written) => resolveAuthority('topic', written, records(content.topics))) }),
    ...(holding && { holding: oneOf('holding', holding, ['full', 'abstract', 'none'] as const) }),
    ...(summary?.trim() && { summary: summary.trim() }),
    ...(source && { sources: source }),
    ...(text && { text: readText(text) }),
    ...(id && { id }),
  };
}
