import type { ArchiveDocument } from './graph.ts';

/**
 * The language of a document’s title: its own, but for one that the archive gave, or put in the place of a foreign one,
 * which is in the archive’s.
 */
export function titleLanguage({ titleStatus, titleOriginal, language }: Pick<ArchiveDocument, 'titleStatus' | 'titleOriginal' | 'language'>, archiveLanguage: string): string {
  return titleStatus === 'supplied' || titleOriginal !== undefined ? archiveLanguage : language;
}
