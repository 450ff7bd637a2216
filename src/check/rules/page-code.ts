import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pageConcerns } from '../../gate/pages.ts';
import { shownPath } from '../../model/read.ts';
import type { Rule } from '../rule.ts';

/** The archive’s own pages are trusted and run while the site is built: what they do beyond saying something is told. */
export const pageCode: Rule = {
  name: 'page-code',
  severity: 'warning',
  run(content, report) {
    for (const { file: name } of content.pages) {
      const file = path.join(content.folder, name);
      if (!existsSync(file)) continue;
      for (const { line, column, message, remedy } of pageConcerns(readFileSync(file, 'utf8'))) {
        report({ path: shownPath(file), at: () => ({ line, column }) }, [], message, remedy);
      }
    }
  },
};
