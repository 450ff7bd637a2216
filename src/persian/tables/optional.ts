/**
 * Function words that a query can do without when it has a content word. None is left out of the index.
 * Source: own compilation (Persian grammar).
 */
import { words } from './words.ts';

/** Keys of the optional words, as `analyze` gives them. */
export const OPTIONAL_WORDS: ReadonlySet<string> = new Set(
  words(`
  و در به از که را این ان با است برای تا بر یا هم نیز اما ولی هر چه یک پس اگر چون بود شد شود باشد شده هست نیست های ها
  ای ی خود او ما من تو شما انها ایشان وی یکی همین همان چنین انکه اینکه هنوز فقط دیگر نه باید ایا بلکه مگر زیرا پیش بعد
  روی درباره درمورد the of and in to a for on`),
);
