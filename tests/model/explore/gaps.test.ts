import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { disputedMeetings, documentGaps, holdingsByYear, meetingsWithoutDocuments, type GapKind } from '../../../src/model/explore/gaps.ts';
import { aDocument, aMeeting, anArchive } from '../../fixtures/records.ts';

const account = { about: 'date', says: '1399', saidBy: 'یک باغبان' };

describe('what documents lack', () => {
  const lack = (kind: GapKind, fields: Record<string, unknown>) => documentGaps(anArchive({ documents: [aDocument('a', fields)] })).get(kind)!.length === 1;
  const cases: [GapKind, Record<string, unknown>, boolean][] = [
    ['no-text', { holding: 'none' }, true], ['no-text', { holding: 'abstract' }, false], ['no-text', { holding: 'none', access: 'restricted' }, false],
    ['abstract-only', { holding: 'abstract' }, true], ['abstract-only', {}, false],
    ['no-date', { date: 'XXXX' }, true], ['no-date', { date: '1400/..' }, true], ['no-date', { date: '138X' }, false],
    ['vague-date', { date: '1400-05-08' }, false], ['vague-date', { date: '1400-05' }, false], ['vague-date', { date: '1400-05-08?' }, true],
    ['vague-date', { date: '1400-05~' }, true], ['vague-date', { date: '1400' }, true], ['vague-date', { date: '1400-21' }, true],
    ['vague-date', { date: '1400-05-08/1400-05-10' }, false], ['vague-date', { date: 'XXXX' }, false],
    ['disputed', { conflictingAccounts: [account] }, true], ['low-confidence', { confidence: 'low' }, true], ['low-confidence', { confidence: 'medium' }, false],
    ['supplied-title', { titleStatus: 'supplied' }, true],
  ];
  for (const [kind, fields, expected] of cases) it(`${JSON.stringify(fields)} is ${expected ? '' : 'not '}${kind}`, () => assert.equal(lack(kind, fields), expected));
});

describe('what is missing of meetings', () => {
  it('those that left no document of their own, though others speak of them', () => {
    const archive = anArchive({ meetings: [aMeeting('kept'), aMeeting('spoken-of')], documents: [aDocument('a', { meeting: 'kept', meetings: ['spoken-of'] })] });
    assert.deepEqual(meetingsWithoutDocuments(archive).map(({ id }) => id), ['spoken-of']);
  });

  it('those of which sources tell different things', () => {
    assert.deepEqual(disputedMeetings(anArchive({ meetings: [aMeeting('a'), aMeeting('b', { conflictingAccounts: [account] })] })).map(({ id }) => id), ['b']);
  });
});

describe('holdings by year', () => {
  it('count what is certainly of a year, and leave empty years out', () => {
    const archive = anArchive({
      documents: [aDocument('a', { date: '1400-05' }), aDocument('b', { date: '1400', holding: 'none' }), aDocument('c', { date: '1401/1402', holding: 'abstract' }), aDocument('d', { date: '1403', holding: 'abstract' })],
    });
    assert.deepEqual(holdingsByYear(archive, 'jalali'), [{ year: 1400, full: 1, abstract: 0, none: 1 }, { year: 1403, full: 0, abstract: 1, none: 0 }]);
  });

  it('count no text for readers where it is restricted; the archive’s abstract is for everybody', () => {
    const archive = anArchive({ documents: [aDocument('a', { access: 'restricted' }), aDocument('b', { access: 'restricted', holding: 'abstract' })] });
    assert.deepEqual(holdingsByYear(archive, 'jalali'), [{ year: 1400, full: 0, abstract: 1, none: 1 }]);
  });
});
