import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { corpusFiles } from '../../src/corpus/index.ts';

const WORD = /[\u0621-\u06cc\u0654\u200c]+/g;

/** How often each word of the texts occurs, the commonest first; and the lengths of the full texts. */
function count(documents: number): { ranked: [string, number][]; lengths: number[] } {
  const counts = new Map<string, number>();
  const lengths: number[] = [];
  for (const { path, text } of corpusFiles({ documents, seed: 'words' })) {
    if (!/^(?:statements|resolutions|reports)/.test(path)) continue;
    const words = text.split('\n---\n')[1]!.match(WORD) ?? [];
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (words.length > 150) lengths.push(words.length);
  }
  return { ranked: [...counts].sort((a, b) => b[1] - a[1]), lengths: lengths.sort((a, b) => a - b) };
}

/** The slope of frequency over rank on logarithmic axes, each part of the axis counting alike. */
function slopeOf(ranked: [string, number][]): number {
  const points: [number, number][] = [];
  for (let rank = 1; rank <= ranked.length; rank = Math.ceil(rank * 1.1)) points.push([Math.log(rank), Math.log(ranked[rank - 1]![1])]);
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

describe('the words of a corpus', () => {
  let some: ReturnType<typeof count>;
  let more: ReturnType<typeof count>;
  before(() => {
    some = count(200);
    more = count(300);
  });

  it('are distributed by Zipf’s law', () => {
    const slope = slopeOf(some.ranked);
    assert.ok(slope < -0.8 && slope > -1.3, `slope ${slope}`);
  });

  it('are as many as a language has: 10,000 forms and more in 300 documents', () => {
    assert.ok(more.ranked.length >= 10_000, `${more.ranked.length} forms`);
  });

  it('begin with those that every Persian text begins with', () => {
    const first = more.ranked.slice(0, 8).map(([word]) => word);
    for (const word of ['و', 'در', 'به', 'از', 'را', 'این', 'که']) assert.ok(first.includes(word), `${word} is not among ${first.join(' ')}`);
  });

  it('make texts of about 900 words, few of them much longer or shorter', () => {
    const mean = more.lengths.reduce((sum, length) => sum + length, 0) / more.lengths.length;
    assert.ok(mean > 750 && mean < 1050, `mean ${mean}`);
    assert.ok(more.lengths.at(-1)! < 5000);
  });
});
