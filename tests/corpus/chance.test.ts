import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { exponential, Random } from '../../src/corpus/random.ts';
import { writeYaml } from '../../src/corpus/yaml.ts';
import { drawZipf } from '../../src/corpus/zipf.ts';

describe('Random', () => {
  it('gives the same numbers for the same name, others for another', () => {
    const draw = (...name: (string | number)[]) => Array.from({ length: 5 }, ((random) => () => random.between(0, 999))(new Random(...name)));
    assert.deepEqual(draw('garden', 1), draw('garden', 1));
    assert.notDeepEqual(draw('garden', 1), draw('garden', 2));
  });

  it('is even, and normal where it says so', () => {
    const random = new Random('even');
    const mean = (draw: () => number) => Array.from({ length: 20_000 }, draw).reduce((sum, value) => sum + value, 0) / 20_000;
    assert.ok(Math.abs(mean(() => random.next()) - 0.5) < 0.01);
    assert.ok(Math.abs(mean(() => random.normal())) < 0.03);
    assert.ok(Math.abs(mean(() => random.normal() ** 2) - 1) < 0.05);
  });

  it('exponential is that of the machine, to four digits', () => {
    for (const x of [-2, -0.5, 0, 0.3, 1, 1.7]) assert.ok(Math.abs(exponential(x) / Math.exp(x) - 1) < 1e-4);
  });
});

describe('drawZipf', () => {
  it('draws the first about twice as often as the second and ten times as often as the tenth', () => {
    const random = new Random('zipf');
    const counts = new Array<number>(100).fill(0);
    const ranks = counts.map((_, rank) => rank);
    for (let draw = 0; draw < 50_000; draw++) counts[drawZipf(random, ranks)]!++;
    assert.ok(Math.abs(counts[0]! / counts[1]! - 2.07) < 0.2);
    assert.ok(Math.abs(counts[0]! / counts[9]! - 11.1) < 1.5);
  });
});

describe('writeYaml', () => {
  it('writes what YAML reads as the same', () => {
    const data = { title: 'بیانیه: «باغ» #۱', note: 'no', number: 3, flag: true, list: [{ a: 'x y', b: [1, 2] }, { a: '- ' }], date: '1385-04-02', span: '1385-04-02/1385-04-03', unknown: 'XXXX' };
    assert.deepEqual(parse(writeYaml(data)), data);
  });

  it('leaves out what is not there', () => {
    assert.equal(writeYaml({ a: null, b: [], c: undefined, d: 'باغ' }), 'd: باغ\n');
  });

  it('quotes every text that would be read as something else', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })).filter((text) => !/^\d{4}[\d/~X-]*$/.test(text)), (text) => {
      assert.deepEqual(parse(writeYaml({ text, list: [text] })), { text, list: [text] });
    }));
  });
});
