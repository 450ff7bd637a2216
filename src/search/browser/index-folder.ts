import { INDEX_FOLDER } from '../manifest.ts';

/** Where the index of a site lies, as an absolute address. @param root way from this page to the root of the site */
export const indexFolder = (root: string): string => new URL(`${root}${INDEX_FOLDER}/`, location.href).href;
