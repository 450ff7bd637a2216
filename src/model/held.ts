import type { ArchiveDocument } from './graph.ts';

/** What readers have of a text here: of a restricted one its abstract at most, wherever the archive may keep the rest. */
export function heldForReaders({ access, holding }: Pick<ArchiveDocument, 'access' | 'holding'>): ArchiveDocument['holding'] {
  return access === 'restricted' && holding === 'full' ? 'none' : holding;
}
