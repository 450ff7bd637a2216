/**
 * Grammatical endings. Source: Persian grammar; own compilation.
 * "Marked" endings stand apart by a ZWNJ or a space; "joined" ones are written into the word.
 */
import { words } from './words.ts';

/** Plural endings with what may follow them, longest first; marked or joined. */
export const PLURAL_ENDINGS = words('هایمان هایتان هایشان هامان هاتان هاشان هاست هایی هایم هایت هایش های ها');

/** Comparative and superlative, and the comparative with the indefinite ی, longest first; marked or joined. */
const DEGREE_ENDINGS = words('ترین تری تر');

/** Endings that a ZWNJ sets apart; they never belong to the word itself. */
export const MARKED_ENDINGS: ReadonlySet<string> = new Set([
  ...PLURAL_ENDINGS,
  ...DEGREE_ENDINGS,
  ...words('هام هات هاش ترها ترهای ترینها ترینهای ای یی ی ام ات اش ایم اید اند است ست مان تان شان یم ید ند را'),
]);

/** Possessives of one letter: taken after a true ZWNJ only, not after what stood in its place. */
export const MARKED_LETTERS: ReadonlySet<string> = new Set(words('م ت ش'));

/** Endings met after a space whatever the word before ends in. */
export const SPACED_ENDINGS: ReadonlySet<string> = new Set([...PLURAL_ENDINGS, ...DEGREE_ENDINGS]);

/** Endings met after a space when the word before ends in a silent ه (نامه ای، شده اند، زنده گی). */
export const SPACED_AFTER_HEH: ReadonlySet<string> = new Set(words('ای یی ی ام ات اش ایم اید اند گی گان'));

/** Possessives met after a space when the word before is a plural (خواسته های شان). */
export const SPACED_AFTER_PLURAL: ReadonlySet<string> = new Set(words('ام ات اش مان تان شان'));

/** Endings joined to a word in silent ه where a text has lost its ZWNJ (خانهای، شدهاند), longest first. */
export const JOINED_AFTER_HEH = words('است شان مان تان ایم اید اند ای یی ام ات اش ی');
