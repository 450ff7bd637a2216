import { words } from '../../i18n/index.ts';
import type { ExportContext } from '../mapping/index.ts';
import type { FeedEntry } from './entry.ts';
import { FEED_FILES, type FeedPlace } from './places.ts';

/** What a feed says of itself, in whatever form. */
export interface Feed {
  title: string;
  description: string | undefined;
  /** Language of the archive (ISO 639). */
  language: string;
  /** Address of the archive, with a slash at its end. */
  root: string;
  /** Address of the page it belongs to, and of its two forms. */
  address: string;
  atomAddress: string;
  jsonAddress: string;
  /** Whose feed it is. */
  author: string;
  rights: string | undefined;
  /** The newest day among its entries. */
  updated: string;
}

/** What the feed of a page is called: the name of the archive and, but for the feed of everything, of the page. */
export function feedTitle({ archive }: ExportContext, { name }: Pick<FeedPlace, 'name'>): string {
  const { title } = archive.identity;
  return name === undefined ? title : words.data.feedOf(name, title);
}

/** The feed of a page. @param entries at least one */
export function feedOf(context: ExportContext, place: FeedPlace, entries: readonly FeedEntry[]): Feed {
  const { archive, address, root } = context;
  const { title, description, language, organisation, licence } = archive.identity;
  const here = address(place.path);
  return {
    title: feedTitle(context, place), description, language, root, address: here,
    atomAddress: here + FEED_FILES.atom, jsonAddress: here + FEED_FILES.json,
    author: organisation?.name ?? title,
    rights: licence && [licence.name, licence.url, licence.note].filter((part) => part !== undefined).join(' – '),
    updated: entries.map(({ updated }) => updated).sort().at(-1)!,
  };
}
