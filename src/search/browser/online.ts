import { fetchedIndex } from '../transport/fetched.ts';
import { openEngine } from './engine.ts';
import type { Session } from '../query/ask.ts';

/** Opens the index that lies beside the pages of a site on the web. @param folder address of the index folder, absolute */
export const openFetched = (folder: string): Promise<Session> => openEngine(fetchedIndex(folder));
