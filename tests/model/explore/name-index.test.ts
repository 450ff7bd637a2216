import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitsOnePage, letterParts, nameIndex } from '../../../src/model/explore/name-index.ts';
import { seeReferences } from '../../../src/model/explore/see-references.ts';
import { aDocument, anArchive, anOrgan, aPerson, aTopic } from '../../fixtures/records.ts';

const references = (records: { name: string; altNames: string[] }[]) => seeReferences(records).map(({ name, records: to }) => `${name} ← ${to.map((record) => record.name).join('؛ ')}`);

describe('see-references', () => {
  it('lead from each other name to the preferred one, in Persian order', () => {
    assert.deepEqual(references([{ name: 'هرس', altNames: ['پیرایش', 'آرایش درخت'] }]), ['آرایش درخت ← هرس', 'پیرایش ← هرس']);
  });

  it('a name of several records leads to all of them', () => {
    assert.deepEqual(references([{ name: 'کنگرهٔ باغ', altNames: ['گردهمایی'] }, { name: 'جشن بهار', altNames: ['گردهمایی'] }]), ['گردهمایی ← کنگرهٔ باغ؛ جشن بهار']);
  });

  it('spellings that a reader takes for one are one, in Persian letters', () => {
    assert.deepEqual(references([{ name: 'نهال', altNames: ['درختچه', 'درخت‌چه', 'درخت چه'] }]), ['درختچه ← نهال']);
    assert.deepEqual(references([{ name: 'باغداری', altNames: ['كشاورزي'] }]), ['کشاورزی ← باغداری']);
  });

  it('the preferred name in another spelling, and what it begins with, lead nowhere', () => {
    assert.deepEqual(references([{ name: 'شورای باغ سروستان', altNames: ['شوراى باغ سروستان', 'شورای باغ', 'شورای باغ سروستان‌'] }]), []);
    assert.deepEqual(references([{ name: 'کمیتهٔ باغ', altNames: ['کمیته‌ی باغ', 'کمیته باغ'] }]), []);
  });

  it('a beginning counts by whole words', () => assert.deepEqual(references([{ name: 'کارگران باغ', altNames: ['کار'] }]), ['کار ← کارگران باغ']));

  it('Latin names stay as they are', () => assert.deepEqual(references([{ name: 'آب', altNames: ['H2O', '!'] }]), ['H2O ← آب']));
});

describe('the alphabetical index', () => {
  const archive = anArchive({
    organs: [anOrgan('congress', { name: 'کنگرهٔ باغ', altNames: ['گردهمایی'] })],
    people: [aPerson('narges', { name: 'نرگس بیدستان', altNames: ['Narges'] })],
    topics: [aTopic('water', { name: 'آب' })],
    documents: [aDocument('a', { title: 'بیانیهٔ بهار', titleStatus: 'supplied' }), aDocument('b', { title: '«آب» از آنِ همه است' })],
  });

  it('two of one name bear their notes, so that they can be told apart; others bear none', () => {
    const namesakes = anArchive({ people: [aPerson('old', { name: 'علی اناری', note: 'دبیر بذر' }), aPerson('young', { name: 'علي اناری', altNames: ['اناری'], note: 'نویسندهٔ جوان' }), aPerson('nobody', { name: 'علی اناری' }), aPerson('other', { name: 'آذر گلابی', note: 'میرآب' })] });
    const records = [...nameIndex({ people: namesakes.people }).values()].flat().flatMap((entry) => ('record' in entry ? [entry.record] : 'see' in entry ? entry.see : []));
    assert.deepEqual(Object.fromEntries(records.map(({ id, note }) => [id, note])), { other: undefined, old: 'دبیر بذر', young: 'نویسندهٔ جوان', nobody: undefined });
  });

  it('files titles, names and other names by letter, in order', () => {
    const shown = [...nameIndex(archive)].map(([letter, entries]) => [letter, entries.map(({ heading }) => heading)]);
    assert.deepEqual(shown, [
      ['aa', ['آب', '«آب» از آنِ همه است']], ['be', ['بیانیهٔ بهار']], ['shin', ['شورای باغ']], ['kaf', ['کنگرهٔ باغ']], ['gaf', ['گردهمایی']],
      ['nun', ['نرگس بیدستان']], ['latin', ['Narges']],
    ]);
  });

  it('can be of one sort of record only', () => assert.deepEqual([...nameIndex({ topics: archive.topics }).keys()], ['aa']));

  it('is cut into pages when it is long', () => {
    assert.ok(fitsOnePage(nameIndex(archive)));
    const long = nameIndex(anArchive({ documents: Array.from({ length: 450 }, (_, index) => aDocument(`d-${index}`, { title: `بیانیهٔ ${index}` })) }));
    assert.ok(!fitsOnePage(long));
    assert.deepEqual(letterParts(long).filter(({ letter }) => letter === 'be').map(({ letter, number, entries, openings }) => [letter, number, entries.length, openings.length]), [['be', 1, 200, 3], ['be', 2, 200, 3], ['be', 3, 50, 3]]);
  });
});
