import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { organGroups, relationLines } from '../../src/charts/organ-graph.ts';
import { anArchive, anOrgan } from '../fixtures/records.ts';

const { organs } = anArchive({
  organs: [
    anOrgan('congress', { relations: [{ type: 'elects', target: 'garden-council' }, { type: 'oversees', target: 'garden-council' }] }),
    anOrgan('board', {
      relations: [
        { type: 'reportsTo', target: 'garden-council' },
        { type: 'hearsComplaintsAbout', target: 'congress' },
        { type: 'oversees', target: 'congress' },
      ],
    }),
    anOrgan('alone'),
    anOrgan('branch', { relations: [{ type: 'partOf', target: 'party' }] }),
    anOrgan('party'),
  ],
});

describe('relationLines', () => {
  it('relations of one family between two organs share a line; others have their own', () => {
    assert.deepEqual(relationLines(organs).map(({ from, to, family, types }) => [from, to, family, types]), [
      ['congress', 'garden-council', 'elects', ['elects']],
      ['congress', 'garden-council', 'oversees', ['oversees']],
      ['board', 'garden-council', 'reportsTo', ['reportsTo']],
      ['board', 'congress', 'oversees', ['hearsComplaintsAbout', 'oversees']],
      ['branch', 'party', 'stands', ['partOf']],
    ]);
  });

  it('who lead together have one line, though both say so', () => {
    const both = anArchive({ organs: [anOrgan('a', { relations: [{ type: 'leadsWith', target: 'b' }] }), anOrgan('b', { relations: [{ type: 'leadsWith', target: 'a' }, { type: 'created', target: 'a' }] })] }).organs;
    assert.deepEqual(relationLines(both).map(({ from, to, types }) => [from, to, types]), [['a', 'b', ['leadsWith']], ['b', 'a', ['created']]]);
  });

  it('who reports or belongs stands below', () => {
    assert.deepEqual(relationLines(organs).map(({ upward }) => upward), [false, false, true, false, true]);
  });
});

describe('organGroups', () => {
  it('parts what no line joins, the largest first, and leaves out who has no relation', () => {
    assert.deepEqual(organGroups(organs).map((group) => group.organs.map(({ id }) => id)), [['garden-council', 'congress', 'board'], ['branch', 'party']]);
  });

  it('is empty where nobody has a relation', () => assert.deepEqual(organGroups(new Map([['a', anOrgan('a')]])), []));
});
