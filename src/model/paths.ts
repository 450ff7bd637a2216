import type { Calendar } from './date.ts';
import type { ListedByName } from './explore/long-lists.ts';
import type { Collection, Meeting } from './schema/index.ts';

/** A further part of a list that is too long for one page; the first part has no number. */
const part = (number: number) => (number > 1 ? `${number}/` : '');

/** Public addresses, from the root of the site. They never change: people cite them. */
export const paths = {
  home: '/',
  collection: (collection: Collection) => `/${collection}/`,
  document: ({ collection, id }: { collection: Collection; id: string }) => `/${collection}/${id}/`,
  /** What was changed in a document’s text after it was published. */
  versions: ({ collection, id }: { collection: Collection; id: string }) => `/${collection}/${id}/versions/`,
  organs: '/organs/',
  organ: (id: string) => `/organs/${id}/`,
  meetings: '/meetings/',
  meeting: (id: string) => `/meetings/${id}/`,
  people: '/people/',
  person: (id: string) => `/people/${id}/`,
  topics: '/topics/',
  topic: (id: string) => `/topics/${id}/`,
  years: '/years/',
  /** A year of either calendar, or `unknown`. */
  year: (year: number | 'unknown') => `/years/${year}/`,
  /** A list of a year too large for one page: of a month, `no-month` or `perhaps`. */
  yearList: (year: number | 'unknown', list: number | 'no-month' | 'perhaps', number = 1) => `/years/${year}/${list}/${part(number)}`,
  timeline: '/timeline/',
  /** A decade of the timeline, by its first year. */
  decade: (first: number) => `/timeline/${first}/`,
  onThisDay: '/on-this-day/',
  monthOfYears: (calendar: Calendar, month: number) => `/on-this-day/${calendar}/${month}/`,
  dayOfYears: (calendar: Calendar, month: number, day: number) => `/on-this-day/${calendar}/${month}/${day}/`,
  alphabet: '/a-z/',
  letter: (letter: string, number = 1) => `/a-z/${letter}/${part(number)}`,
  /** A letter of the people, topics or organs of an archive that has many. */
  letterOf: (authority: ListedByName, letter: string, number = 1) => `/${authority}/letters/${letter}/${part(number)}`,
  gaps: '/gaps/',
  gap: (kind: string) => `/gaps/${kind}/`,
  /** A part of the documents of a collection, organ, meeting, person or topic, whose own address is given. */
  furtherDocuments: (list: string, part: number) => `${list}documents/${part}/`,
  /** A part of the meetings of an organ. */
  furtherMeetingsOf: (organ: string, part: number) => `/organs/${organ}/meetings/${part}/`,
  /** A part of the meetings of a kind. */
  furtherMeetings: (kind: Meeting['kind'], part: number) => `/meetings/kinds/${kind}/${part}/`,
  search: '/search/',
  /** What the archive offers to other programs. */
  data: '/data/',
  /** How the archive is read without a network. */
  editions: '/editions/',
  /** The page that checks a copy; it stands apart from the others, in one file. */
  verify: '/verify.html',
  page: (id: string) => `/${id}/`,
};

/**
 * The way from one page to another, without the name of a host or a folder, so that a copy works wherever it lies.
 * Both are addresses from the root of the site; what follows # or ? in `to` is kept.
 */
export function relativePath(from: string, to: string): string {
  const end = to.search(/[#?]/);
  const path = end === -1 ? to : to.slice(0, end);
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  // The folders that both lie in end with a slash.
  let shared = 0;
  for (let at = 0; at < folder.length && folder[at] === path[at]; at++) if (folder[at] === '/') shared = at + 1;
  let up = '';
  for (let at = shared; at < folder.length; at++) if (folder[at] === '/') up += '../';
  return (up + path.slice(shared) || './') + to.slice(path.length);
}
