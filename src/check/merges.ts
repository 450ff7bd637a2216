import type { Content } from '../model/read/content.ts';
import { unreviewedMerges, type Merge } from '../persian/index.ts';

const WORD = /[\p{L}\p{M}\u200c]+/gu;
/** Letters of Kurdish that Persian does not have: what reviewers of Persian know nothing of. */
const KURDISH = /[ەێۆڵڕڤ]/;

/** Every text of a record, at any depth. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) yield* texts(part);
}

/**
 * Words of an archive that search takes for another word by a rule that nobody has reviewed for them: right ones belong
 * into `src/persian/tables/approved.ts`, wrong ones into `protected.ts` beside it. They are no fault of the content. Texts in
 * other languages, and Kurdish words, are left out.
 */
export function mergesOf(content: Content): Merge[] {
  const words = new Set<string>();
  const entries = [content.organs, content.meetings, content.people, content.topics, content.documents].flat();
  for (const { record } of entries) for (const text of texts(record)) for (const [word] of text.matchAll(WORD)) words.add(word);
  for (const { body, record } of content.documents) if (record.language === 'fa') for (const [word] of body.matchAll(WORD)) words.add(word);
  return unreviewedMerges([...words].filter((word) => !KURDISH.test(word)));
}
