/**
 * Persian function words that a query can do without when it has a content word.
 * Source: own compilation (Persian grammar).
 */
import { words } from './words.ts';

/** Keys of these words, as `analyze` gives them. */
export const OPTIONAL = words(`
  و در به از که را این ان با است برای تا بر یا هم نیز اما ولی هر چه یک پس اگر چون بود شد شود باشد شده هست نیست های ها
  ای ی خود او ما من تو شما انها ایشان وی یکی همین همان چنین انکه اینکه هنوز فقط دیگر نه باید ایا بلکه مگر زیرا پیش بعد
  روی درباره درمورد`);
