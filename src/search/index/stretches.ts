import type { ArchiveDocument } from '../../model/graph.ts';

/** Neighbouring documents: from one place in their order up to, and without, another. */
export interface DocumentStretch {
  name: string;
  start: number;
  end: number;
}

/** The year in which a document is put in order. */
const yearOf = ({ parsedDate: { earliest, latest } }: ArchiveDocument) => (earliest ?? latest ?? 'undated').split('-')[0]!;

/**
 * Shares documents out over stretches of a year each, so that a new or changed one leaves all other years as they are.
 * @param documents in order of date
 */
export function stretchesOf(documents: readonly ArchiveDocument[]): DocumentStretch[] {
  const stretches: DocumentStretch[] = [];
  for (const [index, document] of documents.entries()) {
    const name = yearOf(document);
    const last = stretches.at(-1);
    if (last?.name === name) last.end = index + 1;
    else stretches.push({ name, start: index, end: index + 1 });
  }
  return stretches;
}
