import path from 'node:path';
import { entriesIn } from '../model/paths-in.ts';
import type { DocumentRecord } from '../model/schema/index.ts';

/** The page that every host shows at the address of its folder. */
const PAGE = 'index.html';

/** The editor for the browser is nobody’s to cite: it may be turned off again. */
const EDITOR = '/admin/';

/** The addresses of all pages of a built site, ordered. */
export function siteAddresses(folder: string): string[] {
  const from = path.resolve(folder).length;
  const folders = entriesIn(path.resolve(folder)).filter(({ name }) => name === PAGE).map(({ parentPath }) => parentPath.slice(from).replaceAll(path.sep, '/'));
  return folders.map((home) => `${home}/`).filter((address) => address !== EDITOR).sort();
}

/** The ids at which a link to a document arrives: those of its blocks, and those that its record keeps for them. */
export function arrivingIds(blocks: readonly { id: string }[], record: Pick<DocumentRecord, 'formerIds'>): Set<string> {
  return new Set([...blocks.map(({ id }) => id), ...Object.keys(record.formerIds)]);
}
