import type { ListedFile } from '../../verify/tree.ts';

/** How large a pack should be, in bytes once packed. */
export const PACK_SIZE = 1_000_000;

/** How much smaller text gets in a pack, about; a wrong guess makes packs larger or smaller, and nothing else. */
const TEXT_RATIO = 5;

const IS_PACKED = /\.(?:pf_\w+|pagefind|woff2|png|jpe?g|webp|avif|gif|pdf)$/;

const DOCUMENT = /^(statements|resolutions|reports)\/([^/]+)\//;

/** The folder of a document, for a file that lies within one. */
export function documentOf(path: string): string | null {
  const [, collection, id] = DOCUMENT.exec(path) ?? [];
  return collection && id !== 'documents' ? `${collection}/${id}` : null;
}

/** What belongs into one pack with a file, as a text by which files are sorted. */
function shelfOf(path: string, yearOf: (document: string) => string): string[] {
  const document = documentOf(path);
  if (document) return ['documents', document.slice(0, document.indexOf('/')), yearOf(document)];
  if (path.startsWith('pagefind/')) return ['index'];
  return [path.endsWith('.html') ? 'pages' : 'assets'];
}

/**
 * Shares files out among packs, so that a changed document changes few of them: documents stand by collection and year,
 * apart from lists, from what all pages load, and from the search index.
 * @param yearOf the year of a document, by its folder
 */
export function groupFiles(files: readonly ListedFile[], yearOf: (document: string) => string): ListedFile[][] {
  const placed = files.map((file) => ({ file, shelf: shelfOf(file.path, yearOf) }));
  const key = ({ shelf }: { shelf: string[] }) => shelf.join('/');
  // The files come in order of path; sorting keeps it within a shelf.
  placed.sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
  const groups: ListedFile[][] = [];
  let [room, top] = [0, ''];
  for (const { file, shelf } of placed) {
    const packed = IS_PACKED.test(file.path) ? file.bytes : file.bytes / TEXT_RATIO;
    const kind = shelf.slice(0, 2).join('/');
    if (kind !== top || packed > room) {
      groups.push([]);
      [room, top] = [PACK_SIZE, kind];
    }
    groups.at(-1)!.push(file);
    room -= packed;
  }
  return groups;
}
