import { WITHHELD } from '../../mdx/text.ts';
import type { Fragment } from '../index/fragment.ts';

type Shown = Pick<Fragment, 'content' | 'filters'>;

/** How much the archive holds of a text, from nothing on. */
const HOLDINGS = ['none', 'abstract', 'full'];

const heldBy = ({ filters }: Shown) => HOLDINGS.indexOf(filters['holding']?.[0] ?? '');
const gapsIn = ({ content }: Shown) => content.split(WITHHELD).length - 1;

/**
 * Whether something that a page showed is not to be read any more: the page is gone, more of it is withheld, or the archive holds less
 * of the text. A text that was corrected is something else: what it said before may be read on the page of its changes.
 * @param after the page as it is now; undefined where it is gone
 */
export const isTakenBack = (before: Shown, after: Shown | undefined): boolean => after === undefined || gapsIn(after) > gapsIn(before) || heldBy(after) < heldBy(before);
