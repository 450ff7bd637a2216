import { exploreAddresses } from '../../model/explore-addresses.ts';
import { linkArchive } from '../../model/graph.ts';
import { archiveIdentity, COLLECTIONS } from '../../model/schema/index.ts';
import { paths } from '../../model/paths.ts';
import { readDate, yearsOf } from '../../model/date.ts';
import { nearest } from '../../model/schema-problems.ts';
import type { Content } from '../../model/read.ts';
import type { TextRule } from '../rule.ts';

/** Stands for the address of the site, which a link must not depend on. */
const NOWHERE = 'https://archive.invalid';

/** The pages made from many records; which there are depends on how many. */
function addressesOfLists(content: Content): string[] {
  const records = <T>(entries: { record: T }[]) => entries.map(({ record }) => record);
  const { organs, meetings, people, topics } = content;
  return exploreAddresses(linkArchive({
    identity: archiveIdentity.parse({ title: NOWHERE }),
    organs: records(organs), meetings: records(meetings), people: records(people), topics: records(topics),
    documents: content.documents.filter(({ record }) => !record.draft).map(({ id, collection, record }) => ({ ...record, id, collection })),
  }));
}

/** Every address that the built site will have, from the root. */
function addresses(content: Content): Set<string> {
  const published = content.documents.filter(({ record }) => !record.draft);
  const years = published.flatMap(({ record }) =>
    (['jalali', 'gregorian'] as const).flatMap((calendar) => {
      const span = yearsOf(readDate(record.date), calendar);
      return span ? Array.from({ length: span.last - span.first + 1 }, (_, index) => paths.year(span.first + index)) : [];
    }),
  );
  return new Set([
    paths.home, paths.organs, paths.meetings, paths.people, paths.topics, paths.years, paths.timeline, paths.search,
    ...COLLECTIONS.map(paths.collection),
    ...published.map(({ id, collection }) => paths.document({ id, collection })),
    ...content.organs.map(({ id }) => paths.organ(id)),
    ...content.meetings.map(({ id }) => paths.meeting(id)),
    ...content.people.map(({ id }) => paths.person(id)),
    ...content.topics.map(({ id }) => paths.topic(id)),
    ...content.pages.map((page) => paths.page(page)),
    ...years,
    ...addressesOfLists(content),
  ]);
}

/** A link inside the archive leads somewhere. Files of public/ have an ending; pages do not. */
export const links: TextRule = {
  name: 'link',
  prepare(content) {
    const known = addresses(content);
    const readable = (href: string) => {
      try {
        return decodeURIComponent(href);
      } catch {
        return href;
      }
    };
    return (entry, text) =>
      text.links.flatMap(({ href, position }) => {
        const page = paths.document({ id: entry.id, collection: entry.collection });
        const address = readable(new URL(href, NOWHERE + page).pathname);
        if (known.has(address) || /\.[a-z0-9]+$/i.test(address)) return [];
        if (known.has(`${address}/`)) return [{ ...position, path: entry.path, message: `the link ${href} lacks its last slash`, remedy: `write ${address}/` }];
        const meant = nearest(address, known);
        return [{ ...position, path: entry.path, message: `the link ${href} leads nowhere`, remedy: meant ? `perhaps ${meant}` : 'correct or remove it' }];
      });
  },
};
