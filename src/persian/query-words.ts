/** Words that mean something to a query. All of them are in the index like others. Keys, as `analyze` gives them. */
import { COUNTED, OPTIONAL } from './packed.ts';
import { words } from './tables/words.ts';

/** The commonest English function words, of the few English ones that stand in an archive. */
const ENGLISH = words('the of and in to a for on');

/** Function words that a query can do without when it has a content word. */
export const OPTIONAL_WORDS: ReadonlySet<string> = new Set([...OPTIONAL, ...ENGLISH]);

/** Nouns that are told apart by a number: behind «کنگره», ۱۲ and دوازدهم are one name. */
export const COUNTED_NOUNS: ReadonlySet<string> = new Set(COUNTED);
