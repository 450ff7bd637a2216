import path from 'node:path';
import { paths } from '../../model/paths.ts';
import { shownPath } from '../../model/read/read-text.ts';
import { COLLECTIONS } from '../../model/schema/index.ts';
import { SAVED_FOLDER } from '../../verify/edition-files.ts';
import type { Rule } from '../rule.ts';

/** Addresses of the first level that every site has, or may have: its pages, and the folders of its files. */
const TAKEN = new Set([
  ...Object.values(paths).filter((address) => typeof address === 'string'), ...COLLECTIONS.map(paths.collection),
  ...['404', 'admin', 'assets', 'design', 'hosting', 'index', 'pagefind', SAVED_FOLDER].map(paths.page),
]);

const RENAME = 'rename this file: its name is its address';

/** Each of the archive’s own pages has an address, and shares it with nothing. */
export const pageAddresses: Rule = {
  name: 'page-address',
  severity: 'error',
  run(content, report) {
    const first = new Map<string, string>();
    for (const { id, file } of content.pages) {
      const say = (message: string) => report({ path: shownPath(path.join(content.folder, file)), at: () => ({ line: 1, column: 1 }) }, [], message, RENAME);
      const address = paths.page(id);
      const other = first.get(id);
      if (id === '') say('there is no letter or digit in the name of this page');
      else if (TAKEN.has(address)) say(`every archive has something of its own at ${address}`);
      else if (other !== undefined) say(`the address ${address} is that of ${other} already`);
      else first.set(id, file);
    }
  },
};
