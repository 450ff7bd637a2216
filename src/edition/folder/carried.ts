import { INDEX_FOLDER } from '../../search/manifest.ts';
import { isForMachines } from '../../verify/root-files.ts';

/**
 * What of a site a folder for readers leaves behind: besides files for hosts and other programs their folders, feeds, forms of
 * the whole archive that are editions of their own, and what only works on the web.
 */
const LEFT_OUT: RegExp[] = [
  /^(?:hosting|admin|saved)\//,
  /^(?:data|editions)\/(?!index\.html$)/,
  /(?:^|\/)feed\.(?:atom|json)$/,
  /(?:^|\/)card\.png$/,
  /\.epub$/,
  // Scripts are made anew; the index travels in packs.
  /^assets\/.*\.js$/,
];

/** Whether a folder for readers holds a file of the site. @param file its path from the root */
export function isCarriedOver(file: string): boolean {
  if (isForMachines(file) || file.startsWith(`${INDEX_FOLDER}/`)) return false;
  return !LEFT_OUT.some((pattern) => pattern.test(file));
}
