import type { Image, Nodes, Parents, Root } from 'mdast';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { cleanPicture } from '../clean-picture.ts';
import type { Imported, Picture } from '../imported.ts';
import { pictureOf } from '../picture.ts';
import { plainText } from './tree.ts';

/** Where pictures may be looked for: beside the page, and among the uploads of a WordPress site. */
export interface PicturePlaces {
  /** Folder of the imported file, absolute; nothing outside it is read. */
  folder: string;
}

const DATA = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=\s]+)$/i;
const UPLOADS = /\/(?:wp-content\/)?(uploads\/.+)$/;

async function fileWithin(folder: string, name: string): Promise<Picture | null> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(path.resolve(folder, name))]);
    if (!file.startsWith(root + path.sep) || !(await stat(file)).isFile()) return null;
    return pictureOf(await readFile(file));
  } catch {
    return null;
  }
}

function decoded(url: string): string {
  const bare = url.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

/** A picture among the uploads of a site: as it is named, or whole where WordPress named a smaller copy of it. */
async function findUpload(folder: string, name: string): Promise<Picture | null> {
  const whole = name.replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/, '');
  for (const file of new Set([name, whole])) {
    const found = (await fileWithin(folder, file)) ?? (await fileWithin(folder, path.join('wp-content', file)));
    if (found) return found;
  }
  return null;
}

const space = (): Nodes => ({ type: 'text', value: ' ' });

/** The picture behind an address, if it came with the source. */
async function find(url: string, imported: Imported, { folder }: PicturePlaces): Promise<Picture | null> {
  const known = imported.pictures.get(url);
  if (known) return known;
  const data = DATA.exec(url)?.[1];
  if (data) return pictureOf(Buffer.from(data, 'base64'));
  const name = decoded(url);
  const upload = UPLOADS.exec(name)?.[1];
  if (upload) return findUpload(folder, upload);
  return /^[a-z][a-z0-9+.-]*:|^\//i.test(name) || name === '' ? null : fileWithin(folder, name);
}

/**
 * Brings the pictures of a text along, each under an address of the archive (`/images/ID-1.png`). One that is missing leaves
 * its description behind; one on the web leaves a link, since a page of the archive asks nobody else for anything.
 * @returns the pictures to be written, by their path below `public/`
 */
export async function takePictures(imported: Imported, id: string, places: PicturePlaces): Promise<Map<string, Picture>> {
  const taken = new Map<string, Picture>();
  const replaced = new Map<string, string>();
  const { notes } = imported;
  const resolve = async (image: Image): Promise<Nodes[]> => {
    const { url } = image;
    const alt = image.alt?.trim() ?? '';
    const picture = await find(url, imported, places);
    if (picture) {
      let address = replaced.get(url);
      if (!address) {
        replaced.set(url, (address = `/images/${id}-${taken.size + 1}.${picture.extension}`));
        taken.set(address.slice(1), cleanPicture(picture, address, notes));
      }
      if (alt === '') notes.add('picture without a description: write one between the brackets', address);
      return [{ type: 'image', url: address, alt: alt.replace(/\s+/g, ' ') }];
    }
    if (url.startsWith('data:')) notes.add('picture left out: browsers can’t show its format, or it is too large', alt);
    else if (url !== '') notes.add(/^https?:/.test(url) ? 'picture on the web: it became a link; save it beside the file to bring it along' : 'picture that is missing; its description is kept', url.slice(0, 200));
    const words = alt || (/^https?:/.test(url) ? path.posix.basename(decoded(url)) : '');
    if (words === '') return [];
    return /^https?:/.test(url) && URL.canParse(url) ? [{ type: 'link', url, children: [{ type: 'text', value: words }] }] : [{ type: 'text', value: words }];
  };
  const visit = async (parent: Parents): Promise<void> => {
    const children: Nodes[] = [];
    const all = parent.children as Nodes[];
    for (const [index, child] of all.entries()) {
      if ('children' in child) await visit(child as Parents);
      if (child.type !== 'image') {
        children.push(child);
        continue;
      }
      const found: Nodes[] = await resolve(child);
      // Words in the place of a picture are no part of the word beside it.
      const [before, after] = found.some(({ type }) => type !== 'image') ? [children.at(-1), all[index + 1]] : [];
      if (before && /\S$/.test(plainText(before))) children.push(space());
      // A link around a picture that became a link itself: the inner one says where the picture is.
      children.push(...(parent.type === 'link' ? found.flatMap((node): Nodes[] => (node.type === 'link' ? node.children : [node])) : found));
      if (after && /^\S/.test(plainText(after))) children.push(space());
    }
    parent.children = children as typeof parent.children;
  };
  await visit(imported.root as Root);
  return taken;
}
