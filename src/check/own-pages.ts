import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../model/read/content.ts';

/** One of the archive’s own pages, as rules look at it. */
export interface OwnPage {
  id: string;
  /** The path of its file, absolute. */
  file: string;
  /** All that the file holds. */
  source: string;
}

/** The archive’s own pages; one whose file has gone meanwhile is passed over. */
export function* ownPages({ folder, pages }: Pick<Content, 'folder' | 'pages'>): Generator<OwnPage> {
  for (const { id, file: name } of pages) {
    const file = path.join(folder, name);
    if (existsSync(file)) yield { id, file, source: readFileSync(file, 'utf8') };
  }
}
