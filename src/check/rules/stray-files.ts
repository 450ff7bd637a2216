import { existsSync, readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { OLD_ADDRESSES_FILE } from '../../model/read/old-addresses.ts';
import { entriesIn, isFolder, isLeftBehind } from '../../system/paths-in.ts';
import { AUTHORITIES } from '../../model/read/read-authorities.ts';
import { shownPath } from '../../model/read/read-text.ts';
import { nearest } from '../../model/read/schema-problems.ts';
import { COLLECTIONS } from '../../model/schema/index.ts';
import { LEDGER_FILE } from '../../permanence/ledger.ts';
import { VERSIONS_FOLDER } from '../../permanence/versions.ts';
import type { Rule } from '../rule.ts';

const FOLDERS = [...COLLECTIONS, 'pages'];
const FILES = ['archive.yaml', ...Object.values(AUTHORITIES).map(({ file }) => file), OLD_ADDRESSES_FILE, LEDGER_FILE];
/** What may lie beside an archive for whoever keeps it. */
const BESIDE = /^(?:readme|licen[cs]e|copying|changelog|contributing|notice)\b/i;

function remedyFor(name: string): string {
  const ending = path.extname(name).toLowerCase();
  if (['.md', '.markdown', '.mdx'].includes(ending)) return `rename it to ${name.slice(0, -ending.length)}.mdx`;
  if (['.docx', '.doc', '.odt', '.rtf', '.html', '.htm', '.txt', '.xml'].includes(ending)) return 'make a document of it with “npm run import -- FILE”, and keep the original elsewhere';
  if (['.jpg', '.jpeg', '.png', '.gif', '.webp', '.svg', '.pdf'].includes(ending)) return 'move it to public/, where documents can link to it';
  return 'move it out of the content folder';
}

/** Files that somebody may have taken for content; others, such as lists made by commands, are no riddle. */
const LOOKS_LIKE_CONTENT = /\.(?:ya?ml|mdx?|markdown|docx?|odt|rtf|txt|html?)$/i;

function holdsContent(file: string, entry: Dirent): boolean {
  return entry.isDirectory() ? entriesIn(file).some(({ name }) => LOOKS_LIKE_CONTENT.test(name)) : LOOKS_LIKE_CONTENT.test(entry.name);
}

/** Nothing lies among the content that is silently left out of the archive. */
export const strayFiles: Rule = {
  name: 'stray-file',
  severity: 'warning',
  run({ folder }, report) {
    if (!isFolder(folder)) return;
    const say = (file: string, message: string, remedy: string) => report({ path: shownPath(file), at: () => ({ line: 1, column: 1 }) }, [], message, remedy);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const { name } = entry;
      const known = entry.isDirectory() ? FOLDERS : FILES;
      if (isLeftBehind(name) || known.includes(name) || name === VERSIONS_FOLDER || BESIDE.test(name) || !holdsContent(path.join(folder, name), entry)) continue;
      const meant = nearest(name, known);
      const what = entry.isDirectory() ? 'the folder' : 'the file';
      say(path.join(folder, name), `${what} “${name}” is not part of an archive: nothing in it is read`, meant ? `rename it to ${meant}` : `move it elsewhere; an archive has ${known.join(', ')}`);
    }
    for (const collection of FOLDERS.map((name) => path.join(folder, name)).filter(existsSync)) {
      const isPages = path.basename(collection) === 'pages';
      for (const entry of entriesIn(collection)) {
        const file = path.join(entry.parentPath, entry.name);
        if (entry.isDirectory() || isLeftBehind(entry.name)) continue;
        if (!entry.name.endsWith('.mdx')) say(file, `“${entry.name}” is not a document: it is not read`, remedyFor(entry.name));
        else if (isPages && entry.parentPath !== collection) say(file, `“${entry.name}” lies in a folder within pages/: it is not read`, 'move it to pages/ itself');
      }
    }
  },
};
