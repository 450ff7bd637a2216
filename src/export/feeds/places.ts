import type { Archive, ArchiveDocument } from '../../model/graph.ts';
import { oncePer } from '../../model/once-per.ts';
import { paths } from '../../model/paths.ts';
import { COLLECTIONS } from '../../model/schema/index.ts';
import { words } from '../../i18n/index.ts';
import { listedDay } from '../archive/dates.ts';
import type { ExportContext } from '../mapping/index.ts';

/** A page of the site that has feeds: what they are called, and of which documents they tell. */
export interface FeedPlace {
  /** Address of the page, from the root of the site. */
  path: string;
  /** What is fed, beside the name of the archive; undefined for the feed of everything. */
  name?: string | undefined;
  documents: readonly ArchiveDocument[];
}

/** Names of the feeds of a page, behind its address. */
export const FEED_FILES = { atom: 'feed.atom', json: 'feed.json' } as const;

function allPlaces(archive: Archive): FeedPlace[] {
  const documents = [...archive.documents.values()];
  return [
    { path: paths.home, documents },
    ...COLLECTIONS.map((collection) => ({ path: paths.collection(collection), name: words.collections[collection], documents: documents.filter((document) => document.collection === collection) })),
    ...[...archive.organs.values()].map(({ id, name }) => ({ path: paths.organ(id), name, documents: archive.documentsByOrgan.get(id) ?? [] })),
    ...[...archive.topics.values()].map(({ id, name }) => ({ path: paths.topic(id), name, documents: archive.documentsByTopic.get(id) ?? [] })),
  ];
}

/** An entry needs a day, and a feed an entry. */
const isFed = ({ documents }: FeedPlace) => documents.some((document) => listedDay(document) !== null);

const fedPlaces = oncePer((archive: Archive): ReadonlyMap<string, FeedPlace> => new Map(allPlaces(archive).filter(isFed).map((place) => [place.path, place])));
const NONE: ReadonlyMap<string, FeedPlace> = new Map();

/**
 * The pages that have feeds, by address: the home page for everything, each collection, organ and topic of which there are
 * documents. None where the archive does not know its own address, which feeds can’t do without.
 */
export function feedPlaces({ archive, site }: ExportContext): ReadonlyMap<string, FeedPlace> {
  return site === undefined ? NONE : fedPlaces(archive);
}
