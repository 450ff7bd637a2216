import { decoded } from '../../model/decoded.ts';
import { paths } from '../../model/paths.ts';
import type { ArchiveDocument } from '../../model/graph.ts';
import type { ExportContext } from '../mapping/index.ts';
import { chapterFile } from './chapter.ts';
import type { Pictures } from './pictures.ts';
import { xmlId, type Addresses } from './xhtml.ts';

/** Stands for the archive while addresses are worked out; nothing is asked of it. */
const ANYWHERE = 'https://archive.invalid';

/** The place within a text that an address names, with the ids that it has now; null where there is none. */
function place(document: ArchiveDocument, ids: ReadonlySet<string>, hash: string): string | null {
  const named = decoded(hash.slice(1));
  const now = ids.has(named) ? named : document.formerIds[named];
  return now && ids.has(now) ? xmlId(now) : null;
}

/**
 * What becomes of the addresses in a document’s text within a book: links to documents that are in it lead to their
 * chapters, others of the archive to the archive, if it knows its own address.
 * @param idsByPage ids of the texts in the book, by the path of their pages
 */
export function addressesIn(context: ExportContext, document: ArchiveDocument, idsByPage: ReadonlyMap<string, { document: ArchiveDocument; ids: ReadonlySet<string> }>, pictures: Pictures): Addresses {
  const here = paths.document(document);
  const resolve = (address: string) => new URL(address, ANYWHERE + here);
  return {
    link(href) {
      if (!URL.canParse(href, ANYWHERE + here)) return null;
      const { origin, pathname, search, hash, href: whole } = resolve(href);
      if (origin !== ANYWHERE) return whole.replace(/%(?![0-9a-f]{2})/gi, '%25');
      const target = idsByPage.get(decoded(pathname));
      if (!target) return context.root === '' ? null : context.address(pathname) + search + hash;
      const at = hash === '' ? null : place(target.document, target.ids, hash);
      if (target.document === document) return at === null ? null : `#${encodeURIComponent(at)}`;
      return `${chapterFile(target.document).replace('text/', '')}${at === null ? '' : `#${encodeURIComponent(at)}`}`;
    },
    picture(src) {
      if (!URL.canParse(src, ANYWHERE + here)) return null;
      const { origin, pathname } = resolve(src);
      const file = origin === ANYWHERE ? pictures.fileFor(decoded(pathname)) : null;
      return file === null ? null : `../${file}`;
    },
  };
}
