import path from 'node:path';
import { ownPages } from '../check/own-pages.ts';
import { xmlText } from '../export/xml.ts';
import { checking as words } from '../i18n/fa/checking.ts';
import { ownPageRefusals } from '../mdx/own-page.ts';
import { formatProblem } from '../model/read/format-problem.ts';
import type { Problem } from '../model/read/problem.ts';
import { readOwnPages } from '../model/read/read-own-pages.ts';
import { shownPath } from '../model/read/read-text.ts';
import { Reader } from '../model/read/reader.ts';

/**
 * Why Astro could not make one of the archive’s own pages, which it would answer with a trace of its own code. Empty for
 * pages that can be made, and for all others.
 * @param content the content folder, absolute
 * @param address of the page, from the root of the site
 */
export async function refusalsOf(content: string, address: string): Promise<Problem[]> {
  const [id, ...more] = address.split('/').filter(Boolean);
  if (id === undefined || more.length > 0) return [];
  const reader = new Reader(content);
  const pages = (await readOwnPages(content, reader)).filter((page) => page.id === id);
  return [...ownPages({ folder: content, pages })].flatMap(({ file, source }) => {
    const shown = shownPath(file);
    const unread = reader.problems.filter((problem) => problem.path === shown);
    const refused = ownPageRefusals(source, path.dirname(file)).map(({ position, message, remedy }): Problem => ({ path: shown, ...position, rule: 'page-text', severity: 'error', message, remedy }));
    return unread.length > 0 ? unread : refused;
  });
}

/** What is shown in the place of a page that can’t be made, until it can. @param base path under which the site is served */
export function refusedPage(problems: readonly Problem[], base: string): string {
  const lines = problems.map((problem) => `<li dir="ltr" lang="en">${xmlText(formatProblem(problem))}</li>`);
  return `<!doctype html>
<html lang="fa" dir="rtl" data-refused>
<head><meta charset="utf-8"><title>${xmlText(words.refused)}</title></head>
<body><h1>${xmlText(words.refused)}</h1><ul>${lines.join('')}</ul><script type="module" src="${xmlText(base)}src/dev/box.ts"></script></body>
</html>
`;
}
