import { withoutRecord } from '../../mdx/document.ts';
import { withheldSpans } from '../../mdx/withheld.ts';
import type { LoneRule } from '../rule.ts';

/** What is withheld from readers stands in no repository that others can read: `<Redacted>` needs no words in it. */
export const redactedWords: LoneRule = {
  name: 'redacted-words',
  severity: 'warning',
  examine: ({ path, body, bodyLine }) =>
    withheldSpans(withoutRecord(body)).map(({ line }) => ({
      path, line: bodyLine + line - 2, column: 1,
      message: 'words stand within <Redacted>: they are not published, but whoever can read this repository can read them',
      remedy: 'write <Redacted reason="…" /> without words, unless the repository is private',
    })),
};
