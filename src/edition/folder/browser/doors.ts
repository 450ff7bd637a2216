import type { Hit } from '../../../search/browser/hit.ts';
import type { Session } from '../../../search/query/ask.ts';

/** What the scripts of a folder that are loaded later hand to the one that loads them. */
export interface Doors {
  openSearch?(): Promise<Session>;
  markHit?(hit: Hit): Promise<Element | null>;
}

const KEY = 'bayeganDoors';

/** The doors of this page, shared by its scripts. */
export const doors = ((globalThis as unknown as Record<string, Doors>)[KEY] ??= {});
