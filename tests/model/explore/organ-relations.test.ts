import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { organRelationsOf } from '../../../src/model/explore/organ-relations.ts';
import { anArchive, anOrgan } from '../../fixtures/records.ts';

describe('how an organ stands to others', () => {
  it('is told from both ends, and once where both write what is the same from each', () => {
    const archive = anArchive({ organs: [
      anOrgan('water', { relations: [{ type: 'leadsWith', target: 'soil' }, { type: 'reportsTo', target: 'soil' }] }),
      anOrgan('soil', { relations: [{ type: 'leadsWith', target: 'water' }, { type: 'reportsTo', target: 'water' }] }),
      anOrgan('seed', { relations: [{ type: 'leadsWith', target: 'water' }] }),
    ] });
    const { outgoing, incoming } = organRelationsOf(archive, archive.organs.get('water')!);
    const told = (those: typeof outgoing) => those.map(({ type, organ }) => [type, organ.id]);
    assert.deepEqual(told(outgoing), [['leadsWith', 'soil'], ['reportsTo', 'soil']]);
    assert.deepEqual(told(incoming), [['reportsTo', 'soil'], ['leadsWith', 'seed']]);
  });
});
