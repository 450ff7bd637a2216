import Clause from './Clause.astro';
import Figure from './Figure.astro';
import Note from './Note.astro';
import Redacted from './Redacted.astro';
import Vote from './Vote.astro';

/** A component as the texts use it: its attributes are plain text. */
type DocumentComponent = (attributes: Record<string, string>) => unknown;

/** The components that documents may use, by name. What each takes is in `src/mdx/components.ts`; a test keeps the two alike. */
export const registry = { Clause, Figure, Note, Redacted, Vote } as unknown as Record<string, DocumentComponent>;
