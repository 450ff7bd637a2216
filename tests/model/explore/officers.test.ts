import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { officersOf, officesInOrder } from '../../../src/model/explore/officers.ts';
import { anArchive, anOrgan, aPerson } from '../../fixtures/records.ts';

const office = (attestedFrom?: string, attestedTo?: string) => ({ organ: 'secretary', attestedFrom, attestedTo });
const people = [
  aPerson('returned', { name: 'پروانه', offices: [office('1400'), { organ: 'board' }, office('1385', '1387')] }),
  aPerson('some-time', { name: 'آذر', offices: [office()] }),
  aPerson('between', { name: 'گلناز', offices: [office(undefined, '1390-02')] }),
  aPerson('same', { name: 'بابک', offices: [office('1400')] }),
];

describe('who held an office', () => {
  it('is told as one followed another, at one time in Persian order, at none last', () => {
    const held = officersOf(anArchive({ organs: [anOrgan('secretary'), anOrgan('board')], people }), 'secretary');
    assert.deepEqual(held.map(({ person, office: { attestedFrom } }) => [person.id, attestedFrom]), [['returned', '1385'], ['between', undefined], ['same', '1400'], ['returned', '1400'], ['some-time', undefined]]);
  });

  it('a person’s posts stand in the same order', () => assert.deepEqual(officesInOrder(people[0]!).map(({ attestedFrom }) => attestedFrom), ['1385', '1400', undefined]));
});
