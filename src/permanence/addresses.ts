import { readdir } from 'node:fs/promises';
import type { DocumentRecord } from '../model/schema/index.ts';

/** The page that every host shows at the address of its folder. */
const PAGE = /(?:^|\/)index\.html$/;

/** The editor for the browser is nobody’s to cite: it may be turned off again. */
const EDITOR = '/admin/';

/** The addresses of all pages of a built site, ordered. */
export async function siteAddresses(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.map((file) => file.replaceAll('\\', '/')).filter((file) => PAGE.test(file)).map((file) => `/${file.replace(/index\.html$/, '')}`).filter((address) => address !== EDITOR).sort();
}

/** The ids at which a link to a document arrives: those of its blocks, and those that its record keeps for them. */
export function arrivingIds(blocks: readonly { id: string }[], record: Pick<DocumentRecord, 'formerIds'>): Set<string> {
  return new Set([...blocks.map(({ id }) => id), ...Object.keys(record.formerIds)]);
}
