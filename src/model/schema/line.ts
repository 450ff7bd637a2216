import { z } from 'astro/zod';

/** Ends of lines and tabs with the spaces around them. */
const BREAKS = / *[\t\n\r][ \t\n\r]*/g;

/**
 * A name or a title: words in one line. YAML may have it in several (`title: |`), where whoever reads a page sees a space; citations,
 * tables and tags, which take lines as they are, would be broken in two.
 */
export const line = z.string().trim().overwrite((text) => text.replace(BREAKS, ' ')).min(1);
