import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { paragraphsOf } from '../../src/model/paragraphs.ts';

describe('paragraphs of words in a record', () => {
  const cases: [what: string, yaml: string, paragraphs: string[]][] = [
    ['are one where a line is wrapped', 'a\n  b', ['a b']],
    ['are parted by a blank line', 'a\n\n  b', ['a', 'b']],
    ['are parted by one in a folded scalar', '>\n  a\n  b\n\n  c\n', ['a b', 'c']],
    ['are parted by one in a literal scalar, whose lines may be wrapped', '|\n  a\n  b\n \n  c\n', ['a b', 'c']],
    ['are parted by a line break of a form', '|-\n  a\n  b', ['a', 'b']],
    ['come without what stands around them', '"\\n a \\n\\n\\n b \\n"', ['a', 'b']],
  ];
  for (const [what, yaml, paragraphs] of cases) {
    it(what, () => {
      assert.deepEqual(paragraphsOf((parse(`summary: ${yaml}`) as { summary: string }).summary), paragraphs);
    });
  }
});
