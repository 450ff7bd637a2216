import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { readSealed, writeSealed } from '../../src/system/sealed-file.ts';
import { aFolder } from '../fixtures/folders.ts';

it('what is sealed is read again for the same purpose, and for no other', async (test) => {
  const folder = await aFolder(test);
  const file = path.join(folder, 'kept.json');
  for (const text of ['', '{"آب":\n1}\n']) {
    writeSealed(file, text, 'water');
    assert.equal(readSealed(file, 'water'), text);
    assert.equal(readSealed(file, 'fire'), undefined);
    assert.equal(readSealed(file), undefined);
  }
  assert.deepEqual(readdirSync(folder), ['kept.json']);
});

it('what is not there or was damaged counts as none', async (test) => {
  const file = path.join(await aFolder(test), 'kept.json');
  assert.equal(readSealed(file), undefined);
  writeSealed(file, '{"water":1}');
  const whole = readFileSync(file, 'utf8');
  for (const damaged of ['', whole.slice(0, -1), `${whole} `, whole.slice(1), whole.replace('1', '2'), whole.replace('\n', '')]) {
    writeFileSync(file, damaged);
    assert.equal(readSealed(file), undefined);
  }
});
