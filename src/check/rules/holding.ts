import type { Rule } from '../rule.ts';

/** What the archive says it holds is what it holds, and a restricted text is not kept beside its record. */
export const holding: Rule = {
  name: 'holding',
  severity: 'error',
  run(content, report) {
    for (const entry of content.documents) {
      const { holding: held, summary, access } = entry.record;
      const hasText = entry.body.trim() !== '';
      if (access === 'restricted' && hasText) {
        report(entry, ['access'], 'access is restricted, but the text stands below the record', 'remove the text: whoever can read this repository can read it');
        continue;
      }
      if (held === 'full' && !hasText && access === 'public') {
        report(entry, ['holding'], 'holding is “full”, but there is no text below the record', 'add the text, or write “holding: none” or “holding: abstract”');
      }
      if (held === 'none' && hasText) {
        report(entry, ['holding'], 'holding is “none”, but there is text below the record', 'write “holding: full” for the document’s own text, “holding: abstract” for the archive’s');
      }
      if (held === 'abstract' && !hasText && !summary) {
        report(entry, ['holding'], 'holding is “abstract”, but there is neither a summary nor a text', 'add “summary:”, or write “holding: none”');
      }
    }
  },
};
