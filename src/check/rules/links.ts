import { existsSync } from 'node:fs';
import path from 'node:path';
import { paths } from '../../model/paths.ts';
import { addressesOf, nearestAddress } from '../addresses.ts';
import type { TextRule } from '../rule.ts';

/** Stands for the address of the site, which a link must not depend on. */
const NOWHERE = 'https://archive.invalid';
/** Files that nobody but an editor puts into public/. */
const MEDIA = /\.(?:pdf|docx?|odt|rtf|epub|txt|zip|jpe?g|png|gif|webp|avif|svg|tiff?|mp3|ogg|m4a|wav|mp4|webm)$/i;
const ANY_FILE = /\.[a-z0-9]+$/i;

function readable(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** A link inside the archive leads to a page, or to a file of public/, which has an ending. Places on a page are asked about by `fragments`. */
export const links: TextRule = {
  name: 'link',
  severity: 'error',
  prepare(content) {
    const known = addressesOf(content);
    return (entry, text) =>
      text.links.flatMap(({ href, position }) => {
        const address = readable(new URL(href, NOWHERE + paths.document(entry)).pathname);
        const say = (message: string, remedy: string) => [{ ...position, path: entry.path, message: `the link ${readable(href)} ${message}`, remedy }];
        if (href.startsWith('#') || known.has(address)) return [];
        if (MEDIA.test(address) && !existsSync(path.join('public', address))) return say('leads to a file that is not there', `put the file at public${address}, or correct the link`);
        if (ANY_FILE.test(address)) return [];
        if (known.has(`${address}/`)) return say('lacks its last slash', `write ${address}/`);
        const meant = nearestAddress(address, known);
        return say('leads nowhere', meant ? `perhaps ${meant}` : 'correct or remove it');
      });
  },
};
