import { z } from 'astro/zod';

/** Ends of lines, tabs and spaces in a row; found whole, since a pattern that asked for an end behind spaces would try each of them. */
const BLANKS = /[ \t\n\r]+/g;

/**
 * A name or a title: words in one line. YAML may have it in several (`title: |`), where whoever reads a page sees a space; citations,
 * tables and tags, which take lines as they are, would be broken in two.
 */
export const line = z.string().trim().overwrite((text) => text.replace(BLANKS, (blanks) => (/[\t\n\r]/.test(blanks) ? ' ' : blanks))).min(1);
