import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readDocument } from '../../src/model/read/read-documents.ts';
import { Reader } from '../../src/model/read/reader.ts';

/** `refused` is null where either will do: what matters is that nothing else happens. */
interface Case {
  name: string;
  text: string;
  refused: boolean | null;
}

const cases = JSON.parse(readFileSync(path.join(import.meta.dirname, '../fixtures/injection/yaml/records.json'), 'utf8')) as Case[];

describe('a record that is an attack', () => {
  for (const { name, text, refused } of cases) {
    it(`${refused ? 'is refused in a sentence' : 'does no harm'}: ${name}`, () => {
      const reader = new Reader();
      const entry = readDocument(`---\n${text}---\n\nمتن\n`, 'content/statements/attack.mdx', 'statements', reader);
      if (refused !== null) assert.equal(reader.problems.length > 0, refused, JSON.stringify(reader.problems));
      for (const { line, column, message, remedy } of reader.problems) {
        assert.ok(line >= 1 && column >= 1 && message.length > 5 && remedy.length > 5);
        assert.doesNotMatch(message, /undefined|\[object|at .*\.ts|RangeError|stack/);
      }
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
      assert.equal((entry?.record as { polluted?: boolean } | undefined)?.polluted, undefined);
      if (entry) assert.equal(Object.getPrototypeOf(entry.record), Object.prototype);
    });
  }
});
