import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { guardOut } from '../../src/build/guard-out.ts';
import { thinSpare } from '../../src/build/spare.ts';
import { replaceFolder } from '../../src/build/swap.ts';
import { stampOfFile, type LastFile } from '../../src/model/last-site.ts';
import { aFolderOf } from '../fixtures/folders.ts';

const put = (folder: string) => Promise.resolve(writeFileSync(path.join(folder, 'index.html'), 'تازه'));

describe('a site that is built to a link, as to the folder that a server serves,', () => {
  it('takes the place of the folder that the link leads to, and the link stays', async (test) => {
    const home = await aFolderOf(test, { 'served/site/index.html': 'کهنه', 'project/package.json': '{}' });
    const out = path.join(home, 'project/dist');
    symlinkSync('../served/site', out);
    await replaceFolder(out, put, path.join(home, 'spare'));
    assert.ok(lstatSync(out).isSymbolicLink());
    assert.equal(readFileSync(path.join(home, 'served/site/index.html'), 'utf8'), 'تازه');
    assert.equal(readFileSync(path.join(home, 'spare/index.html'), 'utf8'), 'کهنه');
    assert.ok(lstatSync(path.join(home, 'spare')).isDirectory());
    assert.deepEqual([readdirSync(path.join(home, 'served')), readdirSync(path.join(home, 'project'))], [['site'], ['dist', 'package.json']]);
  });

  it('is refused where that holds the content, the project or something else, or where the link leads nowhere', async (test) => {
    const home = await aFolderOf(test, { 'content/archive.yaml': '', 'other/diary.txt': 'باغ', 'site/manifest.json': '{}' });
    const content = path.join(home, 'content');
    const linked = (name: string, to: string) => {
      symlinkSync(to, path.join(home, name));
      return { content, out: path.join(home, name) };
    };
    assert.doesNotThrow(() => guardOut(linked('to-site', 'site')));
    assert.throws(() => guardOut(linked('to-content', content)), /holds the content/);
    assert.throws(() => guardOut(linked('to-home', home)), /holds the content/);
    assert.throws(() => guardOut(linked('to-project', path.resolve('.'))), /holds the project/);
    assert.throws(() => guardOut(linked('to-other', 'other')), /holds files but no built archive/);
    assert.throws(() => guardOut(linked('to-nothing', 'nothing')), /a link that leads nowhere\. Make the folder/);
    assert.throws(() => guardOut(linked('to-itself', 'to-itself')), /a link that leads nowhere/);
    mkdirSync(path.join(content, 'inside'));
    assert.throws(() => guardOut(linked('to-inside', 'content/inside')), /inside the content/);
    assert.throws(() => guardOut({ content, out: path.resolve('public/site') }), /inside public\/, of which all is served/);
    assert.throws(() => guardOut({ content: linked('content-link', 'content').out, out: home }), /holds the content/);
  });

  it('is left whole where a link lies in the place of the spare folders', async (test) => {
    const home = await aFolderOf(test, { 'served/index.html': 'باغ' });
    const spare = path.join(home, 'spare');
    symlinkSync('served', spare);
    const file = { path: 'index.html', sha256: '', bytes: 0, stamp: stampOfFile(lstatSync(path.join(home, 'served/index.html'))) } satisfies LastFile;
    thinSpare(spare, new Map([[file.path, file]]), []);
    assert.deepEqual(readdirSync(home), ['served']);
    assert.deepEqual(readdirSync(path.join(home, 'served')), ['index.html']);
  });
});
