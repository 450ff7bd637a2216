import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neighboursOf, relatedTopics, topicTree, type TopicBranch } from '../../../src/model/explore/vocabulary.ts';
import { anArchive, aTopic } from '../../fixtures/records.ts';

const shown = (branches: TopicBranch[]): unknown[] => branches.map(({ topic, narrower }) => (narrower.length > 0 ? [topic.name, shown(narrower)] : topic.name));
const treeOf = (...topics: ReturnType<typeof aTopic>[]) => shown(topicTree(anArchive({ topics })));

describe('the tree of topics', () => {
  it('narrower topics stand under wider ones, each level in Persian order', () => {
    assert.deepEqual(
      treeOf(aTopic('wells', { name: 'چاه', broader: ['water'] }), aTopic('water', { name: 'آب' }), aTopic('drought', { name: 'خشکسالی', broader: ['water'] }), aTopic('rain', { name: 'باران', broader: ['water'] }), aTopic('soil', { name: 'خاک' })),
      [['آب', ['باران', 'چاه', 'خشکسالی']], 'خاک'],
    );
  });

  it('a topic under two wider ones is shown under both', () => {
    assert.deepEqual(treeOf(aTopic('a', { name: 'آب' }), aTopic('b', { name: 'خاک' }), aTopic('c', { name: 'گل', broader: ['a', 'b'] })), [['آب', ['گل']], ['خاک', ['گل']]]);
  });

  it('a circle below a root ends', () => {
    assert.deepEqual(
      treeOf(aTopic('root', { name: 'آب' }), aTopic('x', { name: 'باران', broader: ['root', 'y'] }), aTopic('y', { name: 'چاه', broader: ['x'] })),
      [['آب', [['باران', ['چاه']]]]],
    );
  });
});

describe('related topics', () => {
  it('are seen from both, once each', () => {
    const related = relatedTopics(anArchive({ topics: [aTopic('a', { name: 'آب', related: ['b', 'a'] }), aTopic('b', { name: 'باغ', related: ['a'] }), aTopic('c', { name: 'بذر', related: ['b'] })] }));
    assert.deepEqual([...related].map(([id, topics]) => [id, topics.map(({ name }) => name)]).sort(), [['a', ['باغ']], ['b', ['آب', 'بذر']], ['c', ['باغ']]]);
  });
});

describe('the neighbours of one topic', () => {
  it('stand in Persian order, once each, itself not among them', () => {
    const archive = anArchive({ topics: [
      aTopic('apple', { name: 'سیب', broader: ['tree', 'fruit'], related: ['pear', 'water', 'apple'] }), aTopic('pear', { name: 'گلابی', related: ['apple'] }), aTopic('water', { name: 'آب' }), aTopic('tree', { name: 'درخت' }), aTopic('fruit', { name: 'میوه' }),
      aTopic('sour', { name: 'سیب ترش', broader: ['apple'] }), aTopic('red', { name: 'پیوندی', broader: ['apple'] }), aTopic('garden', { name: 'باغ', related: ['apple'] }),
    ] });
    assert.deepEqual(neighboursOf(archive, archive.topics.get('apple')!), { broader: ['tree', 'fruit'], narrower: ['red', 'sour'], related: ['water', 'garden', 'pear'] });
  });
});
