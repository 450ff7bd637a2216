import { pageConcerns } from '../../gate/pages.ts';
import { shownPath } from '../../model/read/read-text.ts';
import { ownPages } from '../own-pages.ts';
import type { Rule } from '../rule.ts';

/** The archive’s own pages are trusted and run while the site is built: what they do beyond saying something is told. */
export const pageCode: Rule = {
  name: 'page-code',
  severity: 'warning',
  run(content, report) {
    for (const { file, source } of ownPages(content)) {
      for (const { line, column, message, remedy } of pageConcerns(source)) {
        report({ path: shownPath(file), at: () => ({ line, column }) }, [], message, remedy);
      }
    }
  },
};
