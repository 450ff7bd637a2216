import { exploreAddresses } from '../model/explore/addresses.ts';
import { linkArchive } from '../model/graph.ts';
import { oncePer } from '../model/once-per.ts';
import { nearest } from '../model/read/schema-problems.ts';
import { publishedRecords } from '../model/published.ts';
import { archiveIdentity, COLLECTIONS } from '../model/schema/index.ts';
import { paths } from '../model/paths.ts';
import { redirectsIn, tombstonesOf } from '../permanence/redirects.ts';
import { hasVersionsPage } from '../permanence/versions.ts';
import { isOfEditions } from '../verify/edition-files.ts';
import { isRootFile } from '../verify/root-files.ts';
import type { Content } from '../model/read/content.ts';

/** The pages made from many records; which there are depends on how many. */
const addressesOfLists = (content: Content) => exploreAddresses(linkArchive(publishedRecords(content, archiveIdentity.parse({ title: 'any' }))));

/** The address that a writer most likely meant: step by step, since the steps that are right say nothing of one that is wrong. */
export function nearestAddress(written: string, known: Iterable<string>): string | undefined {
  const steps = written.split('/');
  const mayBe = [...known].filter((address) => {
    const others = address.split('/');
    return others.length === steps.length && others.every((other, index) => nearest(steps[index]!, [other]) !== undefined);
  });
  return nearest(written, mayBe);
}

/** Every address at which the built site will have something to show, from the root. Worked out once for a content. */
export const addressesOf = oncePer((content: Content): Set<string> => {
  const published = content.documents.filter(({ record }) => !record.draft);
  return new Set([
    paths.home, paths.organs, paths.meetings, paths.people, paths.topics, paths.years, paths.timeline, paths.search, paths.data, paths.editions,
    ...COLLECTIONS.map(paths.collection),
    ...published.map(({ id, collection }) => paths.document({ id, collection })),
    ...published.filter(({ record }) => hasVersionsPage(record)).map(paths.versions),
    ...content.organs.map(({ id }) => paths.organ(id)),
    ...content.meetings.map(({ id }) => paths.meeting(id)),
    ...content.people.map(({ id }) => paths.person(id)),
    ...content.topics.map(({ id }) => paths.topic(id)),
    ...content.pages.map(({ id }) => paths.page(id)),
    ...addressesOfLists(content),
  ]);
});

/** Every address at which the built site will have a page: those of what moved, and of what is gone, as well. */
export const pagesOf = (content: Content): Set<string> =>
  new Set([...addressesOf(content), ...redirectsIn(content).map(({ from }) => from), ...tombstonesOf(content.oldAddresses.map(({ record }) => record)).map(({ address }) => address)]);

/** A page, and what lies beside it in its folder. */
export const OF_A_PAGE = /^(?:index\.[\w.]+|card\.png)$/;
/** What lies beside a page and is named otherwise: all data in one file, and the books of meetings. */
const NAMED_OTHERWISE = /^\/data\/archive\.zip$|^\/meetings\/([^/]+)\/\1\.epub$/;

/** Whether a file of the built site is one that is made, at its root, beside its pages or as an edition, and no file of public/. */
export function isMadeFile(address: string, content: Content): boolean {
  const at = address.lastIndexOf('/') + 1;
  const [folder, name] = [address.slice(0, at), address.slice(at)];
  if ((folder === paths.home && isRootFile(name)) || isOfEditions(address.slice(1))) return true;
  return (OF_A_PAGE.test(name) || NAMED_OTHERWISE.test(address)) && addressesOf(content).has(folder);
}

/** Addresses of documents that are published some day. */
export const draftsOf = oncePer(({ documents }: Content): ReadonlySet<string> => new Set(documents.filter(({ record }) => record.draft).map(paths.document)));

/** Whether an address is that of a record, or of one of a list, that is there and can’t be read. Its own error is told: it is not gone. */
export function isUnread(address: string, { unreadable }: Pick<Content, 'unreadable'>): boolean {
  const [, section, id = ''] = address.split('/');
  return unreadable.has(`${section}.yaml`) || unreadable.has(id);
}
