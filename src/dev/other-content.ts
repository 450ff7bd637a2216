import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { othersAtWork } from '../build/cache-claim.ts';
import { SettingsRefused } from '../model/settings.ts';

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

/**
 * Astro would show to each who edits in a project the own pages of whoever began last, or errors.
 * @param cache the one that was claimed for what is to be edited
 * @throws SettingsRefused where another archive is being edited
 */
export function refuseOthers(cache: string): void {
  const others = othersAtWork(cache, 'dev');
  if (others.length > 0) throw new SettingsRefused(`another archive is being edited in this project (process ${others.join(', ')}), and each would show pages of the other`, 'end that first, or edit this one in a copy of the project');
}
