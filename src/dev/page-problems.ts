import path from 'node:path';
import type { Problem } from '../model/read/problem.ts';
import { AUTHORITIES } from '../model/read/read-authorities.ts';
import { shownPath } from '../model/read/read-text.ts';
import { ownPageId } from '../model/read/read-own-pages.ts';
import { COLLECTIONS } from '../model/schema/index.ts';

/** What the check says of a page while it is edited. */
export interface PageProblems {
  /** Those of the file that the page is made of. */
  here: Problem[];
  /** Errors and warnings of the whole archive. */
  errors: number;
  warnings: number;
}

/** Whether a file is what a page is made of: that of its document, the list of its record, its own, or archive.yaml for home. */
function isOfPage(file: string, [section = '', id = '']: readonly string[]): boolean {
  if (section === '') return file === 'archive.yaml';
  if (section in AUTHORITIES) return file === AUTHORITIES[section as keyof typeof AUTHORITIES].file;
  if (file.startsWith('pages/')) return id === '' && ownPageId(path.posix.basename(file)) === section;
  const isDocument = (COLLECTIONS as readonly string[]).includes(section) && id !== '';
  return isDocument && file.startsWith(`${section}/`) && path.posix.basename(file, '.mdx') === id;
}

/**
 * Those of an archive’s problems that belong to a page.
 * @param content the content folder, absolute
 * @param address of the page, from the root of the site
 */
export function problemsOfPage(problems: readonly Problem[], content: string, address: string): PageProblems {
  const folder = `${shownPath(content)}/`;
  const steps = address.split('/').filter(Boolean);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    here: problems.filter((problem) => problem.path.startsWith(folder) && isOfPage(problem.path.slice(folder.length), steps)),
    errors,
    warnings: problems.length - errors,
  };
}
