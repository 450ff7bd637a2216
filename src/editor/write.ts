import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Content } from '../model/read/content.ts';
import { editorSchemas } from './json-schema.ts';

/** Where the Astro extension of VS Code looks for the schemas of frontmatter. Not part of the repository. */
const FOLDER = path.join('.astro', 'collections');
/** The extension’s list of collections and of the files that belong to each. */
const MANIFEST = path.join(FOLDER, 'collections.json');
/** Astro writes schemas of its own into the same folder, under the names of its collections; they know no ids. */
const PREFIX = 'bayegan-';

/** Writes a file only where it says something new, so that editing programs load nothing again for nothing. */
function write(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  const aside = `${file}.${process.pid}`;
  try {
    writeFileSync(aside, text);
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  return true;
}

/**
 * Writes the JSON Schemas of an archive, with the ids it has today, where editing programs find them.
 * @param root the project’s folder
 * @returns the files that changed
 */
export function writeEditorSchemas(content: Content, root: string = process.cwd()): string[] {
  mkdirSync(path.join(root, FOLDER), { recursive: true });
  const files = [...editorSchemas(content)].map(([name, schema]) => [path.join(root, FOLDER, `${PREFIX}${name}.schema.json`), JSON.stringify(schema, null, 1)] as const);
  const collections = [...new Set(content.documents.map(({ collection }) => collection))].sort();
  const manifest = {
    content: content.folder,
    collections: collections.map((name) => ({ name: PREFIX + name, hasSchema: true })),
    // The extension compares addresses in small letters.
    entries: Object.fromEntries(content.documents.map(({ path: file, collection }) => [decodeURIComponent(pathToFileURL(path.resolve(file)).href).toLowerCase(), PREFIX + collection])),
  };
  return [...files, [path.join(root, MANIFEST), JSON.stringify(manifest, null, 1)] as const].filter(([file, text]) => write(file, text)).map(([file]) => file);
}

/** Writes the schemas again where they have been written for this content before: an editor who never asked for them has none. */
export function refreshEditorSchemas(content: Content, root: string = process.cwd()): void {
  try {
    const { content: folder } = JSON.parse(readFileSync(path.join(root, MANIFEST), 'utf8')) as { content?: string };
    if (folder === content.folder) writeEditorSchemas(content, root);
  } catch {
    // No schemas yet, or a folder that can’t be written: checking content does not depend on it.
  }
}
