import { getCollection, getEntry } from 'astro:content';
import { packFile } from './mdx/loader.ts';
import { readPacked, type PackPlace } from './mdx/pack.ts';
import { preparedArchive } from './mdx/prepared.ts';
import type { CompiledText } from './mdx/text.ts';
import { linkArchive, type Archive, type ArchiveDocument } from './model/graph.ts';
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
  const prepared = preparedArchive();
  if (prepared) return Promise.resolve(prepared.archive);
  if (import.meta.env.DEV && !import.meta.hot) return load();
  return (built ??= load().catch((error: unknown) => {
    // A page may be asked for before the content is there; the next one is not told the same.
    built = undefined;
    throw error;
  }));
}

/** The compiled text of a document. */
export async function getText({ collection, id }: ArchiveDocument): Promise<CompiledText> {
  const prepared = preparedArchive();
  if (prepared) return prepared.textOf({ id });
  const entry = await getEntry(collection, id);
  return readPacked(packFile(collection), entry!.rendered!.metadata!['pack'] as unknown as PackPlace);
}
