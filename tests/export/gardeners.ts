/** An archive in memory with every sort of document that other formats find hard, of the imaginary garden party. */
import { exportContext } from '../../src/export/mapping/index.ts';
import { linkArchive } from '../../src/model/graph.ts';
import { archiveIdentity } from '../../src/model/schema/index.ts';
import { aDocument, aMeeting, anOrgan, aPerson, aTopic } from '../fixtures/records.ts';

const identity = archiveIdentity.parse({
  title: 'بایگانی حزب باغبانان',
  organisation: { name: 'حزب باغبانان', nameEn: 'The Gardeners’ Party', organ: 'party' },
  licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/', note: 'تنها برای چکیده‌ها' },
});

const twenty = Array.from({ length: 20 }, (_, place) => `gardener-${place + 1}`);

const documents = [
  aDocument('plain', { title: 'قطعنامه دربارهٔ «آب»', topics: ['water'], meeting: 'congress-2' }),
  aDocument('unknown-date', { date: 'XXXX' }),
  aDocument('interval', { date: '1398-07-20/1398-07-21', kind: 'closing-communique', meeting: 'congress-2' }, 'reports'),
  aDocument('long-interval', { date: '2019-11/2021-12', kind: 'report' }, 'reports'),
  aDocument('open-interval', { date: '2019-10/..' }),
  aDocument('approximate', { date: '1378~', authors: ['gardener-1'], kind: 'speech' }, 'reports'),
  aDocument('uncertain', { date: '2017?' }, 'statements'),
  aDocument('jalali-year', { date: '1400' }),
  aDocument('jalali-month', { date: '1400-05' }),
  aDocument('jalali-season', { date: '1400-21' }),
  aDocument('gregorian-month', { date: '2021-07' }),
  aDocument('season', { date: '2021-21' }),
  aDocument('decade', { date: '199X' }),
  aDocument('supplied', { title: 'بیانیه دربارهٔ خشکسالی', titleStatus: 'supplied' }, 'statements'),
  aDocument('foreign', {
    title: 'فراخوان بهار', titleOriginal: { text: 'A Call for <Spring> & “Summer”', language: 'en' }, language: 'en', kind: 'call', titleAsPrinted: 'فراخوانِ بهار',
  }, 'statements'),
  aDocument('english', { title: 'A Call for Spring', language: 'en', kind: 'call' }, 'statements'),
  aDocument('mixed', { title: 'نامه به Tom & Jerry (۲۰۲۱): «می‌خواهیم»', kind: 'letter', authors: ['gardener-2', 'gardener-3'] }, 'statements'),
  aDocument('twenty-authors', { authors: twenty, signatories: twenty }, 'statements'),
  aDocument('twenty-signatories', { signatories: twenty, movers: ['gardener-1'], presenters: ['gardener-2'] }),
  aDocument('abstract', { holding: 'abstract', summary: 'چکیدهٔ باغبان.\n\nدر دو بند.' }),
  aDocument('no-text', { holding: 'none', sources: [{ url: 'https://baghbanan.example/a', publisher: 'برگ سبز' }, { title: 'دفتر کنگره' }] }),
  aDocument('restricted', { access: 'restricted' }),
  aDocument('related', {
    events: [{ event: 'adopted', by: 'garden-council' }, { event: 'published', date: '1400-05-10' }],
    relations: [
      { type: 'amends', target: 'plain' }, { type: 'repeals', target: 'jalali-year' }, { type: 'supersedes', target: 'jalali-month' },
      { type: 'implements', target: 'season' }, { type: 'mentions', target: 'interval' }, { type: 'endorses', target: 'supplied' },
      { type: 'partOf', target: 'related-whole' }, { type: 'translationOf', target: 'foreign' }, { type: 'repliesTo', target: 'mixed' },
    ],
    topics: ['water', 'drought'], people: ['gardener-4'], organs: ['party'], meetings: ['congress-2'],
    vote: { result: 'adopted', for: 41, against: 3 }, notes: ['یادداشت'], dateBasis: 'روز تصویب', changes: [{ date: '2022-05', reason: 'غلط چاپی' }],
    provenance: { file: 'secret-name.docx', sha256: 'a'.repeat(64), imported: '2022-01-01', tool: 'import 1' },
    silenced: [{ rule: 'typography', text: 'راز', reason: 'همین است' }], redirectFrom: ['/old/'], formerIds: { 'p-a': null },
  }),
  aDocument('related-whole', { kind: 'programme' }),
];

export const archive = linkArchive({
  identity,
  organs: [
    anOrgan('garden-council', { name: 'شورای باغ', nameEn: 'Garden Council', founded: '1378', relations: [{ type: 'partOf', target: 'party' }] }),
    anOrgan('party', { name: 'حزب باغبانان', nameEn: 'The Gardeners’ Party', kind: 'party', altNames: ['باغبانان'], note: 'حزب خیالی' }),
  ],
  meetings: [aMeeting('congress-2', { name: 'کنگرهٔ دوم باغ', kind: 'congress', date: '1398-07-20/1398-07-21', place: 'سروستان', organ: 'garden-council' })],
  people: twenty.map((id) => aPerson(id, { offices: [{ organ: 'garden-council' }], sources: [{ url: 'https://baghbanan.example/p' }] })),
  topics: [aTopic('water', { related: ['drought'] }), aTopic('drought', { broader: ['water'], nameEn: 'Drought' })],
  pages: [],
  documents,
});

export const context = exportContext(archive, { site: 'https://example.org', base: '/archive/' });
/** The same archive, built for no host in particular. */
export const placeless = exportContext(archive, { site: undefined, base: '/' });
export const all = [...archive.documents.values()];
