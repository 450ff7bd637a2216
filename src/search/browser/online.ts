import { fetchedIndex } from '../transport/fetched.ts';
import { openEngine } from './engine.ts';
import type { Session } from '../query/ask.ts';

/** Opens the index that lies beside the pages of a site on the web. @param root way to the root of the site */
export const openOnline = (root: string): Promise<Session> => openEngine(fetchedIndex(new URL(`${root}pagefind/`, location.href).href));
