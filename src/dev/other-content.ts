import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Astro keeps an archive’s own pages, while editing, in one file of the project, whatever content is edited: those of another
 * content folder would be among ours. They are forgotten before ours are read.
 * @param root the project’s folder
 */
export function forgetOtherContent(content: string, root: string = process.cwd()): void {
  const folder = path.join(root, '.astro');
  const mark = path.join(folder, 'edited-content.txt');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === content) return;
  rmSync(path.join(folder, 'data-store.json'), { force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(mark, content);
}
