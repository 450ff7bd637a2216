import { readFile } from 'node:fs/promises';
import path from 'node:path';

const STYLE_SHEET = /<link rel="stylesheet" href="([^"]+)"/g;
const FILE_ADDRESS = /url\(["']?([^"')]+\.woff2)["']?\)/g;

/** The style sheets that a page of the site names, as paths of files. */
export function styleSheetsOf(page: string, file: string): string[] {
  return [...page.matchAll(STYLE_SHEET)].map(([, address = '']) => path.join(path.dirname(file), address));
}

/** Style sheets as one, with the faces of the site in it. */
export async function joinedStyles(files: Iterable<string>): Promise<string> {
  const sheets = await Promise.all([...files].map(async (file) => {
    let css = await readFile(file, 'utf8');
    for (const [all, address = ''] of [...css.matchAll(FILE_ADDRESS)]) {
      const face = await readFile(path.join(path.dirname(file), address));
      css = css.replaceAll(all, `url(data:font/woff2;base64,${face.toString('base64')})`);
    }
    // On the web a face that comes late is done without; here it is at hand.
    return css.replaceAll('font-display:optional', 'font-display:block');
  }));
  return sheets.join('\n');
}
