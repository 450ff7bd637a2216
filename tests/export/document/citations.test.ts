import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { citationsOf, citationText, type CitationStyle } from '../../../src/export/document/index.ts';
import { cslItem, exportContext } from '../../../src/export/mapping/index.ts';
import { aDocument, anArchive, aPerson, documentOf } from '../../fixtures/records.ts';
import { all, archive, context } from '../gardeners.ts';

const require = createRequire(import.meta.url);
// The package describes no types.
const { plugins } = require('@citation-js/core') as { plugins: { config: { get(name: string): { engine(data: unknown[], style: string, locale: string, format: string): Engine } } } };
require('@citation-js/plugin-csl');

interface Engine {
  sys: { retrieveItem(): unknown };
  updateItems(ids: string[]): void;
  makeBibliography(): [unknown, string[]];
}

const ADDRESS = 'https://example.org/a/';
/** Without the marks of direction, which are not seen. */
const seen = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');
const cite = (id: string, style: CitationStyle, paragraph?: number, fingerprint?: string) =>
  seen(citationText(citationsOf(context, documentOf(archive, id), fingerprint).find((citation) => citation.style === style)!, ADDRESS, paragraph));

describe('a citation', () => {
  const cases: [string, CitationStyle, string][] = [
    ['plain', 'notes', `شورای باغ، «قطعنامه دربارهٔ «آب»»، ۸ مرداد ۱۴۰۰ (۳۰ ژوئیه ۲۰۲۱)، بایگانی حزب باغبانان، ${ADDRESS}`],
    ['plain', 'authorDate', `شورای باغ (۸ مرداد ۱۴۰۰ / ۳۰ ژوئیه ۲۰۲۱). «قطعنامه دربارهٔ «آب»» [قطعنامه]. حزب باغبانان. بایگانی حزب باغبانان. ${ADDRESS}`],
    ['plain', 'chicago', `Garden Council, “قطعنامه دربارهٔ «آب»,” resolution, July 30, 2021 [8 Mordad 1400], بایگانی حزب باغبانان, ${ADDRESS}.`],
    ['plain', 'apa', `Garden Council. (2021, July 30). قطعنامه دربارهٔ «آب» [Resolution]. The Gardeners’ Party. بایگانی حزب باغبانان. کنگرهٔ دوم باغ, سروستان. ${ADDRESS}`],
    ['unknown-date', 'notes', `شورای باغ، «سند unknown-date»، بی‌تا، بایگانی حزب باغبانان، ${ADDRESS}`],
    ['unknown-date', 'authorDate', `شورای باغ (بی‌تا). «سند unknown-date» [قطعنامه]. حزب باغبانان. بایگانی حزب باغبانان. ${ADDRESS}`],
    ['unknown-date', 'chicago', `Garden Council, “سند unknown-date,” resolution, n.d., بایگانی حزب باغبانان, ${ADDRESS}.`],
    ['approximate', 'chicago', `باغبان gardener-1, “سند approximate,” speech, ca. 1999–2000 [1378], بایگانی حزب باغبانان, ${ADDRESS}.`],
    ['interval', 'chicago', `Garden Council, “سند interval,” closing communiqué, October 12–13, 2019 [20 Mehr 1398–21 Mehr 1398], بایگانی حزب باغبانان, ${ADDRESS}.`],
    ['long-interval', 'chicago', `Garden Council, “سند long-interval,” report, November 2019–December 2021 [Aban 1398–Dey 1400], بایگانی حزب باغبانان, ${ADDRESS}.`],
    ['supplied', 'notes', `شورای باغ، «[بیانیه دربارهٔ خشکسالی]»، ۸ مرداد ۱۴۰۰ (۳۰ ژوئیه ۲۰۲۱)، بایگانی حزب باغبانان، ${ADDRESS}`],
    ['abstract', 'notes', `شورای باغ، «سند abstract»، ۸ مرداد ۱۴۰۰ (۳۰ ژوئیه ۲۰۲۱)، چکیدهٔ آرشیو، بایگانی حزب باغبانان، ${ADDRESS}`],
    ['abstract', 'apa', `Garden Council. (2021, July 30). سند abstract [Resolution; archive’s abstract]. The Gardeners’ Party. بایگانی حزب باغبانان. ${ADDRESS}`],
    ['mixed', 'chicago', `باغبان gardener-2 and باغبان gardener-3, “نامه به Tom & Jerry (۲۰۲۱): «می‌خواهیم»,” letter, July 30, 2021 [8 Mordad 1400], بایگانی حزب باغبانان, ${ADDRESS}.`],
    ['mixed', 'notes', `باغبان gardener-2 و باغبان gardener-3، «نامه به Tom & Jerry (۲۰۲۱): «می‌خواهیم»»، ۸ مرداد ۱۴۰۰ (۳۰ ژوئیه ۲۰۲۱)، بایگانی حزب باغبانان، ${ADDRESS}`],
    ['twenty-authors', 'notes', `باغبان gardener-1 و دیگران، «سند twenty-authors»، ۸ مرداد ۱۴۰۰ (۳۰ ژوئیه ۲۰۲۱)، بایگانی حزب باغبانان، ${ADDRESS}`],
  ];
  for (const [id, style, expected] of cases) it(`of ${id} in ${style}`, () => assert.equal(cite(id, style), expected));

  it('of a paragraph carries its number and address, and every one the fingerprint of the text', () => {
    assert.match(cite('plain', 'notes', 12, 'abc123'), /، پاراگراف ۱۲، https:\/\/example\.org\/a\/، اثر انگشت متن abc123$/);
    assert.match(cite('plain', 'authorDate', 12, 'abc123'), /، پاراگراف ۱۲\. https:.*، اثر انگشت متن abc123$/);
    assert.match(cite('plain', 'chicago', 12, 'abc123'), /, para\. 12, https:\S+ \[text SHA-256: abc123\]\.$/);
    assert.match(cite('plain', 'apa', 12, 'abc123'), / \[Resolution\] \(para\. 12\)\. .* \[text SHA-256: abc123\]$/);
  });

  it('tells a date that is about right from one that is perhaps right, in both calendars', () => {
    const chicago = (date: string) => {
      const one = anArchive({ documents: [aDocument('d', { date })] });
      return /, ([^,]*(?:, \d+)?\S* \[.*?\]),/.exec(seen(citationText(citationsOf(exportContext(one, { site: undefined, base: '/' }), documentOf(one, 'd'))[2]!, ADDRESS)))?.[1];
    };
    assert.equal(chicago('1400-05-08~'), 'ca. July 30, 2021 [8 Mordad 1400]');
    assert.equal(chicago('1400-05-08?'), 'July 30, 2021? [8 Mordad 1400?]');
    assert.equal(chicago('2021-08%'), 'ca. August 2021? [Mordad 1400–Shahrivar 1400?]');
    assert.equal(chicago('1378~/1380?'), 'ca. 1999–2002? [1378–1380?]');
    assert.equal(chicago('1399-10/..'), 'from December 2020 [Dey 1399]');
    assert.equal(chicago('../1400-05~'), 'until ca. August 2021 [Mordad 1400]');
    assert.equal(chicago('/2020-05-01?'), 'until May 1, 2020? [12 Ordibehesht 1399?]');
  });

  it('takes nothing of a title for a place to fill', () => {
    const one = anArchive({ documents: [aDocument('d', { title: '{address} {paragraph} $& {fingerprint}' })] });
    for (const citation of citationsOf(exportContext(one, { site: undefined, base: '/' }), documentOf(one, 'd'))) {
      assert.ok(seen(citationText(citation, ADDRESS, 3)).includes('{address} {paragraph} $& {fingerprint}'));
    }
  });

  it('keeps Persian names in their order in an English list', () => {
    const people = ['نرگس', 'سهراب', 'ترانه ب.'].map((name, place) => aPerson(`p${place}`, { name }));
    const one = anArchive({ people, documents: [aDocument('d', { authors: people.map(({ id }) => id) })] });
    const [, , chicago, apa] = citationsOf(exportContext(one, { site: undefined, base: '/' }), documentOf(one, 'd')).map((citation) => citationText(citation, ADDRESS));
    assert.match(chicago!, /^نرگس\u200e, سهراب\u200e, and ترانه ب\.\u200e, “/);
    assert.match(apa!, /^نرگس\u200e, سهراب\u200e, & ترانه ب\.\u200e \(2021/);
  });

  it('keeps names and signs apart where directions meet', () => {
    const [, , chicago] = citationsOf(context, documentOf(archive, 'mixed'));
    assert.match(citationText(chicago!, ADDRESS), /“\u2067نامه به Tom & Jerry \(۲۰۲۱\): «می‌خواهیم»\u2069,”/);
    const [notes] = citationsOf(context, documentOf(archive, 'english'));
    assert.match(citationText(notes!, ADDRESS), /«A Call for Spring\u200f»/);
  });

  it('keeps numbers and signs at the ends of a title of the other direction where they belong', () => {
    const cited = (title: string) => {
      const one = anArchive({ documents: [aDocument('d', { title })] });
      return citationsOf(exportContext(one, { site: undefined, base: '/' }), documentOf(one, 'd')).map((citation) => citationText(citation, ADDRESS));
    };
    const [notes, , chicago] = cited('۸ مارس، روز زن');
    assert.ok(notes!.includes('«۸ مارس، روز زن»') && chicago!.includes('“\u2067۸ مارس، روز زن\u2069,”'), chicago);
    assert.ok(cited('Share It! (2nd ed.)')[0]!.includes('«\u2066Share It! (2nd ed.)\u2069»'));
    assert.ok(cited('نامه به Garden Youth')[0]!.includes('«نامه به Garden Youth\u200f»'));
  });
});

describe('APA', () => {
  it('is what the CSL style makes of the CSL-JSON, letter by letter', () => {
    let item: unknown;
    const engine = plugins.config.get('@csl').engine([], 'apa', 'en-US', 'text');
    engine.sys.retrieveItem = () => item;
    for (const document of all.filter(({ holding }) => holding !== 'abstract')) {
      item = { ...cslItem(context, document, true), URL: ADDRESS };
      const { publisher, author } = item as { publisher: string; author: { literal: string }[] };
      // The style repeats a publisher that is the author; we do not.
      if (publisher === author[0]!.literal) delete (item as Record<string, unknown>)['publisher'];
      engine.updateItems([]);
      engine.updateItems([document.id]);
      const styled = engine.makeBibliography()[1][0]!.trim().replace('Retrieved ', '');
      assert.equal(cite(document.id, 'apa'), styled, document.id);
    }
  });
});
