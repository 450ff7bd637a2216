/** Feeds of what is new in the archive: of everything, of each collection, organ and topic, as Atom and as JSON Feed. */
import { newestInArchive } from '../archive/dates.ts';
import type { ExportContext } from '../mapping/index.ts';
import { atomEntry, atomFeed } from './atom.ts';
import { entryMaker, type FeedEntry } from './entry.ts';
import { feedOf, type Feed } from './feed.ts';
import { jsonFeed, jsonItem } from './json.ts';
import { FEED_FILES, feedPlaces } from './places.ts';

export { feedTitle } from './feed.ts';
export { FEED_FILES, feedPlaces, type FeedPlace } from './places.ts';

/** Entries of a feed: as many as somebody who looks once a month will want. */
export const MOST_ENTRIES = 50;

/** Writes entries in one form, each once. */
function once(write: (entry: FeedEntry, feed: Feed) => string): typeof write {
  const written = new Map<FeedEntry, string>();
  return (entry, feed) => {
    let text = written.get(entry);
    if (text === undefined) written.set(entry, (text = write(entry, feed)));
    return text;
  };
}

/** The feeds of an archive, by path from the root of the site; none where it does not know its own address. */
export function* feedFiles(context: ExportContext): Generator<[path: string, content: string]> {
  const entryOf = entryMaker(context);
  const asAtom = once(atomEntry);
  const asJson = once(jsonItem);
  for (const place of feedPlaces(context).values()) {
    const entries = newestInArchive(place.documents).slice(0, MOST_ENTRIES).map(entryOf);
    const feed = feedOf(context, place, entries);
    const folder = place.path.slice(1);
    yield [folder + FEED_FILES.atom, atomFeed(feed, entries.map((entry) => asAtom(entry, feed)))];
    yield [folder + FEED_FILES.json, jsonFeed(feed, entries.map((entry) => asJson(entry, feed)))];
  }
}
