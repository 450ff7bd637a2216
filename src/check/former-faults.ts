import { oncePer } from '../model/once-per.ts';
import type { Content } from '../model/read/content.ts';
import { redirectsIn, tombstonesOf } from '../permanence/redirects.ts';
import { isOfEditions } from '../verify/edition-files.ts';
import { alikeOf } from '../verify/file-name.ts';
import { isRootFile } from '../verify/root-files.ts';
import { addressesOf, OF_A_PAGE } from './addresses.ts';

/** The first address of each that some systems take for one: those of what lives, then former ones. */
const firstOf = oncePer((content: Content): Map<string, string> => {
  const former = [...redirectsIn(content).map(({ from }) => from), ...tombstonesOf(content.oldAddresses.map(({ record }) => record)).map(({ address }) => address)];
  return new Map([...addressesOf(content), ...former].map((address) => [alikeOf(address), address] as const).reverse());
});

/** Whether the page at a former address would stand where a file of the site does: the page of a folder, one at the root, or what browsers keep. */
function isFile(address: string, content: Content): boolean {
  if (isOfEditions(address.slice(1))) return true;
  const steps = address.split('/').slice(1, -1);
  return steps.some((step, index) => {
    const folder = `/${steps.slice(0, index).map((before) => `${before}/`).join('')}`;
    return (index === 0 && isRootFile(step)) || (OF_A_PAGE.test(step) && firstOf(content).get(alikeOf(folder)) === folder);
  });
}

/**
 * Why a site can’t have a page at a former address at which nothing lives, and what to do; undefined where it can. A page there would
 * take the place of another, here or on systems that know no letter case.
 */
export function formerFault(address: string, content: Content): [message: string, remedy: string] | undefined {
  if (address !== address.normalize('NFC')) return [`the letters of ${address} are not in Unicode’s composed form`, 'type the address anew'];
  const other = firstOf(content).get(alikeOf(address));
  if (other !== undefined && other !== address) return [`some systems take ${address} and ${other} for one`, 'remove it: on a host that tells them apart, redirect it in that host’s own settings'];
  if (isFile(address, content)) return [`${address} would take the place of a file of the site`, 'remove it: what readers find there is that file'];
  return undefined;
}
