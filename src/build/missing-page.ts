import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inlineScript } from './inline-script.ts';

const STYLE_SHEET = /<link rel="stylesheet" href="([^"]+)">/g;
/** What a page loads besides its style; at an unknown depth it would not be found. */
const LOADED = /<link rel="(?:preload|icon|modulepreload)"[^>]*>|<script\b[^>]*\bsrc=[^>]*><\/script>/g;
/** The faces of the site lie in files; without them the page is shown in the reader’s own. */
const FONT_FACE = /@font-face\s*\{[^}]*\}/g;

/**
 * Makes the page for missing addresses whole in itself: its style stands in it, and a script that finds the way to the
 * archive. A host shows it at whatever address was asked for, where no relative address holds, and an absolute one only if
 * the copy lies under the path it was built for.
 * @param folder the built site
 * @param base path under which it was built
 */
export async function standAlone(html: string, folder: string, base: string): Promise<string> {
  const sheets = new Map<string, string>();
  for (const [, address = ''] of html.matchAll(STYLE_SHEET)) {
    const sheet = await readFile(path.join(folder, address.slice(base.length)), 'utf8');
    sheets.set(address, sheet.replace(FONT_FACE, ''));
  }
  return html
    .replace(STYLE_SHEET, (_, address: string) => `<style>${sheets.get(address)!}</style>`)
    .replace(LOADED, '')
    .replace('<html ', `<html data-base="${base}" `)
    .replace('</body>', () => `<script>${inlineScript(['build/find-site.ts'])}</script></body>`);
}
