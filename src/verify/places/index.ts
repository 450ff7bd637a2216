import { statSync } from 'node:fs';
import { openFolder } from './folder.ts';
import { PlaceUnreadable, type Place } from './place.ts';
import { openWeb } from './web.ts';
import { openZip } from './zip.ts';

export { PlaceUnreadable, type Place } from './place.ts';

/** Opens a copy of the site: a folder, a zip file, or an address. @throws PlaceUnreadable */
export async function openPlace(where: string): Promise<Place> {
  if (/^https?:\/\//i.test(where)) return openWeb(where);
  const found = statSync(where, { throwIfNoEntry: false });
  if (!found) throw new PlaceUnreadable('there is nothing of that name');
  return found.isDirectory() ? openFolder(where) : openZip(where);
}
