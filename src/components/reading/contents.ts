import type { Heading } from '../../mdx/text.ts';

/** A section of a text with its parts. */
export interface Section extends Heading {
  parts: Heading[];
}

/** Fewer sections than this need no list. */
const WORTH_LISTING = 3;
/** With more lines than this, a list of contents is a text itself: then it names the sections only. */
const MOST_LINES = 40;

/** The table of contents of a text: its sections with their parts. Empty where there is little to choose from. */
export function contentsOf(headings: readonly Heading[]): Section[] {
  const listed = headings.filter(({ depth }) => depth <= 3);
  const sections: Section[] = [];
  for (const heading of listed) {
    const section = sections.at(-1);
    if (heading.depth === 2) sections.push({ ...heading, parts: [] });
    else if (section && listed.length <= MOST_LINES) section.parts.push(heading);
  }
  return sections.length < WORTH_LISTING ? [] : sections;
}
