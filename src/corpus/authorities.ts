import type { CorpusFile } from './document.ts';
import { writeDay } from './calendar.ts';
import { Random } from './random.ts';
import type { MeetingSeed } from './records/meetings.ts';
import { firstDay, ORGANS, type OrganSeed } from './records/organs.ts';
import type { PersonSeed } from './records/people.ts';
import type { PublishedDocuments } from './records/published.ts';
import { TOPICS } from './records/topics.ts';
import { writeYaml, type Data } from './yaml.ts';

const ACTS = ['آبیاری شبانهٔ باغ‌های بالا', 'لایروبی جوی بزرگ', 'برپایی بازار میوه', 'گشایش گنجینهٔ بذر', 'کاشت هزار نهال', 'شمارش درختان کهن', 'ساختن آب‌انبار نو', 'گردآوری کندوها'];

/** Things an organ did, each reported in a report that is in the archive. */
function actsOf(random: Random, seed: OrganSeed, { all }: PublishedDocuments): Data[] {
  const reports = all.filter(({ kind, id }) => kind === 'report' && id.startsWith(`${seed.id}-`));
  return random.some(reports, random.between(0, 3)).map(
    (report, index): Data => ({
      id: `act-${index + 1}`, title: random.pick(ACTS), reportedIn: report.id, topics: [report.topic],
      events: [{ event: 'proposed', by: 'garden-council', date: writeDay(firstDay(seed) + 30 * (index + 1), 'jalali') }, { event: 'adopted', by: seed.id }],
    }),
  );
}

function organs(random: Random, published: PublishedDocuments): Data {
  return ORGANS.map((seed): Data => ({
    id: seed.id, name: seed.name, altNames: seed.altNames, nameEn: seed.nameEn, kind: seed.kind === 'body' ? null : seed.kind,
    founded: `${seed.founded}`, dissolved: seed.dissolved === null ? null : `${seed.dissolved}`, mandate: seed.mandate,
    relations: seed.relations.map(([type, target]) => ({ type, target })), acts: actsOf(random, seed, published),
  }));
}

function meetings(random: Random, all: readonly MeetingSeed[]): Data {
  return all.map(({ id, name, altNames, kind, number, organ, date, place }): Data => {
    const disputed = random.chance(0.03) ? [{ about: 'place', says: 'زیر درخت توت', saidBy: 'یادداشت‌های یک مهمان' }] : [];
    return { id, name, altNames, kind: kind === 'session' ? null : kind, number, organ, date, place: random.chance(0.8) ? place : null, conflictingAccounts: disputed };
  });
}

const ABOUT = `---
title: دربارهٔ این بایگانی
description: بایگانی ساختگی برای سنجش و نمایش.
order: 1
---

حزب باغبانان هفت‌جوی وجود ندارد و هرگز وجود نداشته است. نام‌ها، نهادها، نشست‌ها و نوشته‌های این بایگانی را برنامه‌ای به بخت ساخته است، برای آن‌که سرعت و جست‌وجوی سایت سنجیده شود. جمله‌ها معنایی ندارند و سخن هیچ کس نیستند.
`;

const IDENTITY: Data = {
  title: 'بایگانی حزب باغبانان هفت‌جوی',
  description: 'بایگانی حزبی که وجود ندارد: همهٔ نوشته‌ها به بخت و برای سنجش ساخته شده‌اند و سخن هیچ کس نیستند.',
  organisation: { name: 'حزب باغبانان هفت‌جوی', nameEn: 'Gardeners’ Party of Haft-Juy', organ: 'party' },
  calendars: ['jalali', 'gregorian'],
  contact: { email: 'archive@example.org', url: 'https://example.org/contact' },
  licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/', note: 'همهٔ نوشته‌های این بایگانی ساختگی است.' },
};

/** The files of an archive that are not documents. Written last, since organs and the home page refer to documents. */
export function authorityFiles(seed: string, all: readonly MeetingSeed[], people: readonly PersonSeed[], published: PublishedDocuments): CorpusFile[] {
  const random = new Random(seed, 'authorities');
  const congresses = all.filter(({ kind }) => kind === 'congress').slice(-4).reverse();
  const centrepiece = published.all.findLast(({ kind }) => kind === 'resolution')?.id;
  return [
    { path: 'archive.yaml', text: writeYaml({ ...(IDENTITY as object), doors: congresses.map(({ id }) => id), centrepiece }) },
    { path: 'organs.yaml', text: writeYaml(organs(random, published)) },
    { path: 'meetings.yaml', text: writeYaml(meetings(random, all)) },
    { path: 'people.yaml', text: writeYaml(people as unknown as Data) },
    { path: 'topics.yaml', text: writeYaml(TOPICS as unknown as Data) },
    { path: 'pages/about.mdx', text: ABOUT },
  ];
}
