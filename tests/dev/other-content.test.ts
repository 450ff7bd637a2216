import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { forgetOtherContent } from '../../src/dev/other-content.ts';

const root = mkdtempSync(path.join(tmpdir(), 'bayegan-other-'));
after(() => rmSync(root, { recursive: true, force: true }));

it('records of other content are forgotten, those of the same are kept', () => {
  const store = path.join(root, '.astro/data-store.json');
  const fill = () => {
    mkdirSync(path.dirname(store), { recursive: true });
    writeFileSync(store, '{}');
  };
  fill();
  forgetOtherContent('/a', root);
  assert.ok(!existsSync(store));
  fill();
  forgetOtherContent('/a', root);
  assert.ok(existsSync(store));
  forgetOtherContent('/b', root);
  assert.ok(!existsSync(store));
});
