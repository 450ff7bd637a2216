import path from 'node:path';
import { checkFolder } from '../check/index.ts';
import { writeEditorSchemas } from '../editor/write.ts';
import type { Problem } from '../model/problem.ts';
import { AUTHORITIES, shownPath } from '../model/read.ts';
import { COLLECTIONS } from '../model/schema/index.ts';
import type { Settings } from '../model/settings.ts';

/** What the check says of a page while it is edited. */
export interface PageProblems {
  /** Those of the file that the page is made of. */
  here: Problem[];
  /** Errors and warnings of the whole archive. */
  errors: number;
  warnings: number;
}

/** Whether a file is what a page is made of: that of its document, the list of its record, or archive.yaml for home. */
function isOfPage(file: string, [section = '', id = '']: readonly string[]): boolean {
  if (section === '') return file === 'archive.yaml';
  if (section in AUTHORITIES) return file === AUTHORITIES[section as keyof typeof AUTHORITIES].file;
  const isDocument = (COLLECTIONS as readonly string[]).includes(section) && id !== '';
  return isDocument && file.startsWith(`${section}/`) && path.posix.basename(file, '.mdx') === id;
}

/** Checks an archive while it is edited: again only when something in its folder has changed. */
export class LiveCheck {
  readonly #settings: Pick<Settings, 'content' | 'cache'>;
  #problems: Promise<Problem[]> | undefined;

  constructor(settings: Pick<Settings, 'content' | 'cache'>) {
    this.#settings = settings;
  }

  /** To be told of each file that was changed, added or removed. Returns whether it is one of the archive. */
  changed(file: string): boolean {
    const inside = path.relative(this.#settings.content, file);
    const isOurs = !inside.startsWith('..') && !path.isAbsolute(inside);
    if (isOurs) this.#problems = undefined;
    return isOurs;
  }

  async #check(): Promise<Problem[]> {
    const { content: folder, cache } = this.#settings;
    const { content, problems } = await checkFolder(folder, { cache: path.join(cache, 'check.json') });
    // Schemas are for whoever edits the project’s own content, not for another folder that is looked at once.
    if (!path.relative(process.cwd(), folder).startsWith('..')) writeEditorSchemas(content);
    return problems;
  }

  /** @param address of a page, from the root of the site */
  async ofPage(address: string): Promise<PageProblems> {
    const problems = await (this.#problems ??= this.#check().catch((error: unknown) => {
      this.#problems = undefined;
      throw error;
    }));
    const folder = `${shownPath(this.#settings.content)}/`;
    const steps = address.split('/').filter(Boolean);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return {
      here: problems.filter((problem) => problem.path.startsWith(folder) && isOfPage(problem.path.slice(folder.length), steps)),
      errors,
      warnings: problems.length - errors,
    };
  }
}
