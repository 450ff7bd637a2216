import { meanSameDays, readDate } from '../model/date.ts';
import type { DocumentEntry } from '../model/read/entry.ts';
import type { Content } from '../model/read/content.ts';
import { analyze } from '../persian/index.ts';
import type { Answers } from './answers.ts';

const keysOf = (text: string) => analyze(text).map(({ key }) => key).join(' ');

/** Documents with the same title, however it is spelled. */
export function sameTitle(title: string, { documents }: Pick<Content, 'documents'>): DocumentEntry[] {
  const keys = keysOf(title);
  return documents.filter(({ record }) => keysOf(record.title) === keys);
}

/**
 * Why a document would be a second one of another: an organ does not issue two of one kind and title on one day.
 * Undefined where it would not.
 */
export function twinProblem({ title, kind, date, issuedBy }: Answers, content: Pick<Content, 'documents'>): string | undefined {
  const twin = sameTitle(title, content).find(({ record }) => record.kind === kind && record.issuedBy === issuedBy && meanSameDays(readDate(record.date), readDate(date)));
  return twin && `${twin.path} is this document already: the same title, kind, date and issuer → put the text there; if it is another one, let its title say how it differs`;
}
