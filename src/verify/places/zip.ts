import { promisify } from 'node:util';
import { open, type Entry, type ZipFile } from 'yauzl';
import { entryName } from '../../system/zip-name.ts';
import { OWN_FILES, shownFile } from '../manifest.ts';
import { withinCopy } from '../within.ts';
import { matchStream, readAll } from './digest.ts';
import { PlaceUnreadable, type Place } from './place.ts';

/** Most entries that are read of an archive that anybody may have made. */
const MOST_ENTRIES = 1_000_000;

/** The kind of file in the upper half of the outer attributes of an entry that Unix made. */
const KIND_MASK = 0o170000;
const LINK_KIND = 0o120000;

const isLink = ({ versionMadeBy, externalFileAttributes }: Entry) => versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & KIND_MASK) === LINK_KIND;

/** All entries but folders; yauzl refuses names that leave the archive. */
function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (entries.size > MOST_ENTRIES) return reject(new Error(`it has more than ${MOST_ENTRIES} entries`));
      const name = entryName(entry);
      if (entries.has(name)) return reject(new Error(`it has ${shownFile(name)} twice`));
      if (!name.endsWith('/')) entries.set(name, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** A copy in a zip file, at its root or in a folder. Nothing is unpacked to disk. @throws PlaceUnreadable */
export async function openZip(file: string): Promise<Place> {
  let zip: ZipFile;
  let entries: Map<string, Entry>;
  try {
    zip = (await promisify(open as (path: string, options: object, done: (error: Error | null, zip: ZipFile) => void) => void)(file, { lazyEntries: true, autoClose: false }))!;
    entries = await readEntries(zip);
  } catch (error) {
    throw new PlaceUnreadable(`the zip file can’t be read: ${(error as Error).message}`);
  }
  const files = withinCopy([...entries]);
  const stream = (entry: Entry) => promisify(zip.openReadStream.bind(zip) as (entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void)(entry) as unknown as Promise<AsyncIterable<Uint8Array>>;
  return {
    paths: [...files.keys()].filter((name) => !OWN_FILES.has(name)),
    // One file is read from one place of the disk at a time; two keep the unpacking busy.
    atOnce: 2,
    async look(listed) {
      const entry = files.get(listed.path);
      if (!entry) return 'missing';
      if (isLink(entry) || entry.uncompressedSize !== listed.bytes) return 'changed';
      try {
        return await matchStream(await stream(entry), listed);
      } catch (error) {
        return { unreadable: (error as Error).message };
      }
    },
    async small(name, most) {
      const entry = files.get(name);
      if (!entry) return null;
      try {
        const bytes = await readAll(await stream(entry), most);
        if (bytes) return bytes;
      } catch (error) {
        throw new PlaceUnreadable(`${name} can’t be read: ${(error as Error).message}`);
      }
      throw new PlaceUnreadable(`${name} is too large`);
    },
    close: async () => zip.close(),
  };
}
