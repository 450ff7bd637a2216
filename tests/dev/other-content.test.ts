import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { startOf } from '../../src/build/is-alive.ts';
import { forgetOtherContent, refuseOthers } from '../../src/dev/other-content.ts';

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

it('while another archive is edited in the project, none is; one archive may be edited twice', () => {
  const cache = path.join(root, '.cache');
  const claim = (name: string, pid: number, start: string) => {
    mkdirSync(path.join(cache, name), { recursive: true });
    writeFileSync(path.join(cache, name, 'pid'), `${pid} ${start}`);
  };
  claim('a-dev.claim', process.ppid, startOf(process.ppid));
  claim('b-build.claim', process.ppid, startOf(process.ppid));
  // Killed, so that nothing was cleared up.
  claim('c-dev.claim', 99_999_999, 'never');
  refuseOthers(path.join(cache, 'a-dev'));
  refuseOthers(path.join(cache, `a-dev-${process.pid}`));
  assert.throws(() => refuseOthers(path.join(cache, 'd-dev')), new RegExp(`^SettingsRefused: another archive is being edited in this project \\(process ${process.ppid}\\), `));
});
