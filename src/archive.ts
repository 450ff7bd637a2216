import { getCollection } from 'astro:content';
import { linkArchive, type Archive } from './model/graph.ts';
import { COLLECTIONS } from './model/schema/index.ts';

async function load(): Promise<Archive> {
  const [identity, organs, meetings, people, topics, ...documents] = await Promise.all([
    getCollection('identity'), getCollection('organs'), getCollection('meetings'), getCollection('people'), getCollection('topics'),
    ...COLLECTIONS.map(async (collection) => {
      const entries = await getCollection(collection, ({ data }) => import.meta.env.DEV || !data.draft);
      return entries.map(({ id, data }) => ({ ...data, id, collection }));
    }),
  ]);
  const data = <T>(entries: { data: T }[]) => entries.map((entry) => entry.data);
  return linkArchive({
    identity: identity[0]!.data,
    organs: data(organs),
    meetings: data(meetings),
    people: data(people),
    topics: data(topics),
    documents: documents.flat(),
  });
}

let built: Promise<Archive> | undefined;
// While editing, Astro says so when it has stored changed content; until then the archive is what it was.
import.meta.hot?.on('astro:content-changed', () => (built = undefined));

/** The archive that pages are made from: asked of Astro once in a build and, while editing, once after each change. */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV && !import.meta.hot) return load();
  return (built ??= load().catch((error: unknown) => {
    // A page may be asked for before the content is there; the next one is not told the same.
    built = undefined;
    throw error;
  }));
}
