import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileDocument } from '../mdx/document.ts';
import { liesWithin } from '../model/read/links-out.ts';
import { isLeftBehind } from '../system/paths-in.ts';
import type { Change } from '../model/schema/change.ts';
import type { DocumentRecord } from '../model/schema/index.ts';
import { redline, type RedlineBlock } from './redline.ts';

/** The folder of former texts, in the content folder. */
export const VERSIONS_FOLDER = 'versions';

/** Whether a document has a page of its changes. */
export function hasVersionsPage({ changes, access }: Pick<DocumentRecord, 'changes' | 'access'>): boolean {
  return changes.length > 0 && access === 'public';
}

/** The file that keeps the text of a document before the change of a place, counted from 1. */
export function versionFile(folder: string, id: string, number: number): string {
  return path.join(folder, VERSIONS_FOLDER, id, `${number}.mdx`);
}

/** A former text, as plain paragraphs; undefined where it was not kept. @throws TextRefused */
export function readVersion(folder: string, id: string, number: number): string[] | undefined {
  const file = versionFile(folder, id, number);
  return liesWithin(file, folder) ? plainBlocks(readFileSync(file, 'utf8')) : undefined;
}

/** The paragraphs of a text without markup. @throws TextRefused */
function plainBlocks(body: string): string[] {
  return compileDocument(body).blocks.map(({ text }) => text);
}

/** What lies in a folder, in order, but for what systems leave there. */
const namesIn = (folder: string) => readdirSync(folder).filter((name) => !isLeftBehind(name)).sort();

/** Ids of documents of which former texts are kept. */
export function documentsWithVersions(folder: string): string[] {
  const versions = path.join(folder, VERSIONS_FOLDER);
  return liesWithin(versions, folder) ? namesIn(versions) : [];
}

/** The files that are kept of the former texts of a document; none to which a link leads out of the content folder, of which `readRecords` tells. */
export function versionFiles(folder: string, id: string): string[] {
  const base = path.join(folder, VERSIONS_FOLDER, id);
  if (!liesWithin(base, folder)) return [];
  return namesIn(base).map((name) => path.join(base, name)).filter((file) => liesWithin(file, folder));
}

/** A change, and what it changed: undefined where the text before or after it was not kept. */
export interface ShownChange extends Change {
  redline: RedlineBlock[] | undefined;
}

/**
 * The changes of a document with what each put in and took out, the newest first.
 * @param present the paragraphs of the text as it is
 */
export function shownChanges(folder: string, id: string, changes: readonly Change[], present: readonly string[]): ShownChange[] {
  const texts = [...changes.map((_, index) => readVersion(folder, id, index + 1)), present];
  const shown = changes.map((change, index) => {
    const [before, after] = [texts[index], texts[index + 1]];
    return { ...change, redline: before && after ? redline(before, after) : undefined };
  });
  return shown.reverse();
}

/** What all changes together have made of the text as it was first published; undefined where that was not kept. */
export function redlineSinceFirst(folder: string, id: string, present: readonly string[]): RedlineBlock[] | undefined {
  const first = readVersion(folder, id, 1);
  return first && redline(first, present);
}
