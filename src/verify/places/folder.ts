import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { OWN_FILES } from '../manifest.ts';
import { matchStream, readAll } from './digest.ts';
import { PlaceUnreadable, type Place } from './place.ts';

/** Opens a file that is one, not a link to something else. */
const openPlain = (file: string) => open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));

/**
 * Every path in a folder that is not a folder itself. Links are not followed: nothing outside is read, and a link among
 * the files of a site is a file too many.
 */
async function walk(folder: string): Promise<{ plain: Set<string>; all: string[] }> {
  const plain = new Set<string>();
  const all: string[] = [];
  const pending = [''];
  for (let inside = pending.pop(); inside !== undefined; inside = pending.pop()) {
    for (const entry of await readdir(path.join(folder, inside), { withFileTypes: true })) {
      const name = inside + entry.name;
      if (entry.isDirectory()) pending.push(`${name}/`);
      else {
        all.push(name);
        if (entry.isFile()) plain.add(name);
      }
    }
  }
  return { plain, all };
}

/** A copy in a folder. @throws PlaceUnreadable */
export async function openFolder(folder: string): Promise<Place> {
  const { plain, all } = await walk(folder).catch((error: NodeJS.ErrnoException) => {
    throw new PlaceUnreadable(`the folder can’t be read: ${error.message}`);
  });
  return {
    paths: all.filter((name) => !OWN_FILES.has(name)),
    atOnce: 8,
    async look(file) {
      if (!plain.has(file.path)) return 'changed';
      const full = path.join(folder, file.path);
      try {
        // A file of another size need not be read.
        if ((await lstat(full)).size !== file.bytes) return 'changed';
        await using handle = await openPlain(full);
        return await matchStream(handle.createReadStream({ autoClose: false }), file);
      } catch (error) {
        return { unreadable: (error as Error).message };
      }
    },
    async small(name, most) {
      if (!all.includes(name)) return null;
      try {
        await using handle = await openPlain(path.join(folder, name));
        const bytes = await readAll(handle.createReadStream({ autoClose: false }), most);
        if (bytes) return bytes;
      } catch (error) {
        throw new PlaceUnreadable(`${name} can’t be read: ${(error as Error).message}`);
      }
      throw new PlaceUnreadable(`${name} is too large`);
    },
    close: async () => {},
  };
}
