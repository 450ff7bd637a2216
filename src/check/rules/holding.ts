import type { DocumentRecord } from '../../model/schema/index.ts';
import type { Finding, LoneRule, Subject } from '../rule.ts';

function examineDocument({ path, body, at }: Subject, { holding: held, summary, access }: DocumentRecord): Finding[] {
  const hasText = body.trim() !== '';
  const say = (field: string, message: string, remedy: string): Finding[] => [{ path, ...at([field]), message, remedy }];
  if (access === 'restricted' && hasText) {
    return say('access', 'access is restricted, but the text stands below the record', 'remove the text: whoever can read this repository can read it');
  }
  if (held === 'full' && !hasText && access === 'public') {
    return say('holding', 'holding is “full”, but there is no text below the record', 'add the text, or write “holding: none” or “holding: abstract”');
  }
  if (held === 'none' && hasText) {
    return say('holding', 'holding is “none”, but there is text below the record', 'write “holding: full” for the document’s own text, “holding: abstract” for the archive’s');
  }
  if (held === 'abstract' && !hasText && !summary) {
    return say('holding', 'holding is “abstract”, but there is neither a summary nor a text', 'add “summary:”, or write “holding: none”');
  }
  return [];
}

/** What the archive says it holds is what it holds, and a restricted text is not kept beside its record. */
export const holding: LoneRule = {
  name: 'holding',
  severity: 'error',
  examine: (subject) => (subject.kind === 'document' ? examineDocument(subject, subject.record as DocumentRecord) : []),
};
