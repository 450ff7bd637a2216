import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyze, queryForms, writtenParts } from '../../src/persian/index.ts';

/** Pairs of writings that a search must (meet) or must not (apart) take for one another, in both directions. */
const rows = readFileSync(new URL('./pairs.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1);

function unescape(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Whether a search for `query` finds a text that holds nothing but `indexed`; parts of a compound as neighbours. */
function finds(indexed: string, query: string): boolean {
  const positions = analyze(indexed).map(({ key, alternatives }) => [key, ...alternatives]);
  const index = new Set(positions.flat());
  const holdsNeighbours = (parts: readonly string[]) =>
    parts.length > 1 &&
    positions.some((_forms, at) => parts.every((part, offset) => positions[at + offset]?.includes(part)));
  const tokens = analyze(query);
  return (
    tokens.length > 0 &&
    tokens.every(
      (token) => queryForms(token).some((form) => index.has(form)) || holdsNeighbours(writtenParts(token, query)),
    )
  );
}

const byCategory = Map.groupBy(rows, (row) => row.split('\t')[0]!);

for (const [category, pairs] of byCategory) {
  test(`${category}: ${pairs.length} pairs of words`, () => {
    const wrong = pairs.filter((row) => {
      const [, a = '', b = '', expected = ''] = row.split('\t').map(unescape);
      const expectation = expected === 'meet';
      return finds(a, b) !== expectation || finds(b, a) !== expectation;
    });
    assert.deepEqual(wrong, []);
  });
}

test('the corpus has at least 2,800 pairs, each with a category, an expectation and a source', () => {
  assert.ok(rows.length >= 2800);
  for (const row of rows) assert.match(row, /^[a-z-]+\t[^\t]+\t[^\t]+\t(?:meet|apart)\t[^\t]+$/);
});
