import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { feedFiles, feedPlaces, MOST_ENTRIES } from '../../../src/export/feeds/index.ts';
import { paragraphsOf } from '../../../src/model/paragraphs.ts';
import { aDocument, anArchive, anOrgan, aTopic } from '../../fixtures/records.ts';
import { schemaErrors } from '../../support/schemas.ts';
import { elementsOf, readXml, textsIn } from '../../support/xml.ts';
import { contextOf, hardArchive, writtenOfFolder } from '../whole.ts';

const GOOD = path.resolve(import.meta.dirname, '../../fixtures/archives/good');
const feedsOf = (archive = hardArchive(), site?: null) => new Map(feedFiles(contextOf(archive, site)));
const lastOf = (address: string) => address.split('/').at(-2)!;

interface Item {
  id: string; url: string; title: string; language: string; content_html: string; summary?: string; date_published?: string; date_modified?: string;
  authors: { name: string; url: string }[]; tags: string[]; _archive: { date?: { written: string; calendar: string; edtf: string } };
}
const itemsOf = (feed: string): Item[] => JSON.parse(feed).items;
const imported = (id: string, day: string) => aDocument(id, { date: '1390', provenance: { sha256: 'a'.repeat(64), imported: day, tool: 't' } });

describe('feeds', () => {
  it('are valid Atom, of small archives and hard ones', async () => {
    const { files } = await writtenOfFolder(GOOD);
    const all = [...[...files].map(([name, bytes]) => [name, bytes.toString()] as const), ...feedsOf()].filter(([name]) => name.endsWith('.atom'));
    assert.ok(all.length > 10);
    for (const [name, feed] of all) assert.deepEqual(await schemaErrors(feed, 'atom.rng'), [], name);
  });

  it('would not pass without an id, with a day for a moment, or with a title twice', async () => {
    const feed = feedsOf().get('feed.atom')!;
    for (const [found, wrong] of [[/<id>[^<]*<\/id>/, ''], [/T00:00:00Z/, ''], [/<entry>/, '<entry><title>x</title>']] as const) assert.notDeepEqual(await schemaErrors(feed.replace(found, wrong), 'atom.rng'), [], wrong);
  });

  it('are of everything, of each collection, organ and topic of which there are documents', () => {
    const archive = anArchive({ organs: [anOrgan('party'), anOrgan('empty')], topics: [aTopic('water'), aTopic('nothing')], documents: [aDocument('a', { topics: ['water'], organs: ['party'] })] });
    assert.deepEqual([...feedPlaces(contextOf(archive)).keys()], ['/', '/resolutions/', '/organs/garden-council/', '/organs/party/', '/topics/water/']);
    assert.deepEqual([...feedsOf(archive).keys()].slice(0, 4), ['feed.atom', 'feed.json', 'resolutions/feed.atom', 'resolutions/feed.json']);
  });

  it('are none without the address of the site, or without a day', () => {
    assert.deepEqual([...feedsOf(hardArchive(), null)], []);
    assert.deepEqual([...feedsOf(anArchive({ documents: [aDocument('a', { date: 'XXXX' })] }))], []);
  });

  it('order documents by the day the archive published them, before those of which it does not say', () => {
    const archive = anArchive({ documents: [imported('late', '1404-01-02'), imported('early', '1403-01-01'), aDocument('own', { date: '1404-05-05' }), aDocument('older', { date: '1380' }), aDocument('never', { date: 'XXXX' })] });
    assert.deepEqual(itemsOf(feedsOf(archive).get('feed.json')!).map(({ id }) => lastOf(id)), ['late', 'early', 'own', 'older']);
    const atom = readXml(feedsOf(archive).get('feed.atom')!);
    assert.deepEqual(elementsOf(atom, 'entry').map((entry) => lastOf(textsIn(entry)('id')[0]!)), ['late', 'early', 'own', 'older']);
  });

  it('hold the newest fifty', () => {
    const archive = anArchive({ documents: Array.from({ length: 60 }, (_, index) => imported(`d-${index}`, `1400-${String((index % 12) + 1).padStart(2, '0')}-${String(Math.floor(index / 12) + 1).padStart(2, '0')}`)) });
    const items = itemsOf(feedsOf(archive).get('feed.json')!);
    assert.equal(items.length, MOST_ENTRIES);
    assert.equal(lastOf(items[0]!.id), 'd-59');
  });

  it('tell the day in the archive from the date of the document', () => {
    const feeds = feedsOf();
    const item = (id: string) => itemsOf(feeds.get('feed.json')!).find((candidate) => lastOf(candidate.id) === id)!;
    assert.deepEqual([item('imported').date_published, item('imported').date_modified], ['2022-04-23T00:00:00Z', '2023-03-21T00:00:00Z']);
    assert.deepEqual(item('imported')._archive.date, { written: '1385-01-01', calendar: 'jalali', edtf: '2006-03-21' });
    assert.deepEqual([item('signed').date_published, item('signed').date_modified], [undefined, undefined]);
    const entries = elementsOf(readXml(feeds.get('feed.atom')!), 'entry');
    const entry = textsIn(entries.find((candidate) => textsIn(candidate)('id')[0]!.includes('/imported/'))!);
    assert.deepEqual([entry('published'), entry('updated'), entry('dc:date')], [['2022-04-23T00:00:00Z'], ['2023-03-21T00:00:00Z'], ['2006-03-21', '1385-01-01']]);
    const signed = textsIn(entries.find((candidate) => textsIn(candidate)('id')[0]!.includes('/signed/'))!);
    assert.deepEqual([signed('published'), signed('updated')], [[], ['2021-07-30T00:00:00Z']]);
  });

  it('name the language of a title that is in another than the archive’s', () => {
    const archive = anArchive({ documents: [aDocument('de', { language: 'de' }), aDocument('given', { language: 'de', titleStatus: 'supplied' }), aDocument('fa')] });
    const entries = elementsOf(readXml(feedsOf(archive).get('feed.atom')!), 'entry');
    assert.deepEqual(entries.flatMap((entry) => elementsOf(entry, 'title').map(({ attributes }) => attributes['xml:lang'])).sort(), ['de', undefined, undefined]);
  });

  it('read right to left, in the language of the archive, and call abstracts what they are', () => {
    const feeds = feedsOf();
    const atom = readXml(feeds.get('feed.atom')!);
    assert.equal(atom.attributes['xml:lang'], 'fa');
    assert.ok(elementsOf(atom, 'div').every(({ attributes }) => attributes['dir'] === 'rtl' && attributes['lang'] === 'fa'));
    const held = itemsOf(feeds.get('feed.json')!).find(({ id }) => lastOf(id) === 'held')!;
    assert.match(held.content_html, /^<div dir="rtl" lang="fa">.*<p>چکیدهٔ آرشیو: چکیده<\/p><p>آرشیو متن این سند را ندارد/);
  });

  it('are JSON Feeds of version 1.1 by shape', () => {
    for (const [name, text] of feedsOf()) {
      if (!name.endsWith('.json')) continue;
      const feed = JSON.parse(text);
      assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
      for (const key of ['title', 'home_page_url', 'feed_url', 'language']) assert.equal(typeof feed[key], 'string', key);
      assert.equal(feed.feed_url, `https://baghbanan.example/${name}`);
      const known = ['id', 'url', 'title', 'language', 'content_html', 'summary', 'date_published', 'date_modified', 'authors', 'tags', '_archive'];
      for (const item of feed.items as Item[]) {
        assert.deepEqual(Object.keys(item).filter((key) => !known.includes(key)), []);
        assert.ok(typeof item.id === 'string' && typeof item.content_html === 'string' && Array.isArray(item.authors));
        for (const date of [item.date_published, item.date_modified]) assert.ok(date === undefined || /^\d{4}-\d\d-\d\dT00:00:00Z$/.test(date));
      }
    }
  });

  it('any title and summary read back from both forms', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('<', '&', '>', '"', ']]>', '\u200c', '«', 'ی'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), minLength: 1 }).filter((value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(value));
    fc.assert(
      fc.property(text, text, (title, summary) => {
        const feeds = feedsOf(anArchive({ documents: [{ ...aDocument('any'), title, summary }] }));
        const entry = elementsOf(readXml(feeds.get('feed.atom')!), 'entry')[0]!;
        assert.equal(textsIn(entry)('title')[0], title);
        assert.deepEqual(textsIn(entry)('p').slice(1), paragraphsOf(`چکیدهٔ آرشیو: ${summary}`));
        const [item] = itemsOf(feeds.get('feed.json')!);
        assert.deepEqual([item!.title, item!.summary], [title, `چکیدهٔ آرشیو: ${summary}`]);
      }),
    );
  });

  it('show the paragraphs of an abstract as paragraphs', () => {
    const feeds = feedsOf(anArchive({ documents: [aDocument('two', { summary: 'آب همگانی است.\n\nجوی هم.\n' }), aDocument('none')] }));
    const [two, none] = elementsOf(readXml(feeds.get('feed.atom')!), 'entry').map((entry) => textsIn(entry)('p'));
    assert.deepEqual([two!.slice(1), none!.length], [['چکیدهٔ آرشیو: آب همگانی است.', 'جوی هم.'], 1]);
    assert.match(feeds.get('feed.json')!, /<p>چکیدهٔ آرشیو: آب همگانی است\.<\/p><p>جوی هم\.<\/p>/);
  });
});
