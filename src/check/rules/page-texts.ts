import path from 'node:path';
import { ownPageRefusals } from '../../mdx/own-page.ts';
import { conflictIn } from '../../model/read/conflict.ts';
import { shownPath } from '../../model/read/read-text.ts';
import { ownPages } from '../own-pages.ts';
import type { Rule } from '../rule.ts';

/** The archive’s own pages can be made: what Astro would stop a build for is told here, with its place. */
export const pageTexts: Rule = {
  name: 'page-text',
  severity: 'error',
  run(content, report) {
    for (const { file, source } of ownPages(content)) {
      // Told where the page was read.
      if (conflictIn(source)) continue;
      for (const { position, message, remedy } of ownPageRefusals(source, path.dirname(file))) {
        report({ path: shownPath(file), at: () => position }, [], message, remedy);
      }
    }
  },
};
