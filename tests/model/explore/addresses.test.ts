import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exploreAddresses } from '../../../src/model/explore/addresses.ts';
import { paths } from '../../../src/model/paths.ts';
import { aDocument, aMeeting, anArchive, anOrgan, aPerson, aTopic } from '../../fixtures/records.ts';

describe('addresses for exploring', () => {
  it('a small archive has its months, its index and its map of gaps, each on one page', () => {
    const addresses = exploreAddresses(anArchive({ documents: [aDocument('a')] }));
    for (const address of ['/on-this-day/', '/on-this-day/jalali/12/', '/on-this-day/gregorian/1/', '/a-z/', '/gaps/', '/gaps/no-text/']) assert.ok(addresses.includes(address), address);
    assert.ok(!addresses.some((address) => /^\/a-z\/.|^\/years\/[^/]+\/.|documents/.test(address)));
  });

  it('a large one has further pages: letters, days, months of a year, documents of a topic', () => {
    const documents = Array.from({ length: 450 }, (_, index) => aDocument(`d-${index}`, { title: `بیانیهٔ ${index}`, date: '1400-05-08', topics: ['water'] }));
    const addresses = exploreAddresses(anArchive({ topics: [aTopic('water')], documents }));
    for (const address of ['/a-z/be/', '/a-z/be/3/', '/on-this-day/jalali/5/8/', '/on-this-day/gregorian/7/30/', '/years/1400/5/4/', '/years/2021/7/', '/topics/water/documents/1/', '/topics/water/documents/3/', '/resolutions/documents/3/']) {
      assert.ok(addresses.includes(address), address);
    }
    assert.equal(new Set(addresses).size, addresses.length);
  });

  it('an archive of many meetings has further pages of them, by kind and by organ', () => {
    const meetings = Array.from({ length: 130 }, (_, index) => aMeeting(`m-${index}`, { kind: index < 125 ? 'session' : 'congress', organ: index < 60 ? 'pond' : 'garden' }));
    const further = exploreAddresses(anArchive({ organs: [anOrgan('garden'), anOrgan('pond')], meetings })).filter((address) => /meetings/.test(address));
    assert.deepEqual(further, ['/meetings/kinds/session/1/', '/meetings/kinds/session/2/', '/organs/garden/meetings/1/']);
  });

  it('an archive of many people, topics or organs has pages of them by letter', () => {
    const people = Array.from({ length: 301 }, (_, index) => aPerson(`p-${index}`, { name: `بهار ${index}`, altNames: index === 0 ? ['پونه'] : [] }));
    const topics = Array.from({ length: 100 }, (_, index) => aTopic(`t-${index}`, { name: `تاک ${index}`, altNames: [`جوی ${index}`, `چاه ${index}`, `آب ${index}`] }));
    const organs = Array.from({ length: 299 }, (_, index) => anOrgan(`o-${index}`));
    const letters = exploreAddresses(anArchive({ people, topics, organs })).filter((address) => /letters/.test(address));
    assert.deepEqual(letters, ['/people/letters/be/', '/people/letters/be/2/', '/people/letters/pe/', '/topics/letters/aa/', '/topics/letters/te/', '/topics/letters/jim/', '/topics/letters/che/']);
  });

  it('are written in one place', () => {
    assert.deepEqual(
      [paths.monthOfYears('jalali', 8), paths.dayOfYears('gregorian', 11, 5), paths.letter('be'), paths.letter('be', 2), paths.gap('no-text'), paths.yearList(1400, 'perhaps'), paths.yearList('unknown', 'no-month', 2), paths.furtherDocuments(paths.topic('water'), 2)],
      ['/on-this-day/jalali/8/', '/on-this-day/gregorian/11/5/', '/a-z/be/', '/a-z/be/2/', '/gaps/no-text/', '/years/1400/perhaps/', '/years/unknown/no-month/2/', '/topics/water/documents/2/'],
    );
  });
});
