/** The gate as a build meets it: the project is copied, so that something can be put into its public/. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { aFolder } from '../fixtures/folders.ts';
import { run } from '../support/run.ts';
import { SITES } from '../support/sites.ts';
import { aList, aText } from './archive.ts';

const root = path.resolve(import.meta.dirname, '../..');
const NEEDED = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

describe('a build', () => {
  it('leaves out what only a draft shows, and fails for a picture that tells where it was taken and for a withheld name, and the site of before stays whole', async (test) => {
    const copy = await aFolder(test);
    for (const name of NEEDED) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    cpSync(SITES.imaginary.content, path.join(copy, 'archive'), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    const garden = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'green' } });
    const photo = await garden().jpeg().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 20/1' } }).toBuffer();
    mkdirSync(path.join(copy, 'public/images'));
    writeFileSync(path.join(copy, 'public/images/garden.jpg'), photo);
    mkdirSync(path.join(copy, 'built'));
    for (const name of ['index.html', 'manifest.json']) writeFileSync(path.join(copy, 'built', name), 'of before');
    const environment = { ARCHIVE_CONTENT: 'archive', ARCHIVE_OUT: 'built', ASTRO_TELEMETRY_DISABLED: '1' };
    const withheld = { ARCHIVE_WITHHELD: await aList(test, 'نرگس بیدستان\n') };
    const build = (more: NodeJS.ProcessEnv) => run(process.execPath, ['scripts/build.ts'], copy, { ...environment, ...more });
    const refused = await build(withheld);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /public\/images\/garden\.jpg:1:1 {2}picture {2}the picture tells where it was taken/);
    rmSync(path.join(copy, 'public/images'), { recursive: true });
    const built = await build(withheld);
    assert.equal(built.code, 1);
    assert.match(built.err, /people\/narges-bidestan\/index\.html {2}withheld-name {2}the name on line 1 /);
    assert.doesNotMatch(built.err, /نرگس/);
    assert.deepEqual(readdirSync(path.join(copy, 'built')), ['index.html', 'manifest.json']);
    for (const name of ['index.html', 'manifest.json']) assert.equal(readFileSync(path.join(copy, 'built', name), 'utf8'), 'of before');
    mkdirSync(path.join(copy, 'public/drafts'));
    writeFileSync(path.join(copy, 'public/drafts/shed.png'), await garden().png().toBuffer());
    writeFileSync(path.join(copy, 'archive/statements/the-shed.mdx'), aText('انبار کنار رود', '<Figure src="/drafts/shed.png" alt="انبار" />', 'draft: true\n'));
    const { code, out, err } = await build({});
    assert.equal(code, 0, err);
    assert.match(out, /Left out, since only texts that are not published name them: public\/drafts\/shed\.png/);
    assert.ok(!readdirSync(path.join(copy, 'built')).includes('drafts'));
    assert.doesNotMatch(readFileSync(path.join(copy, 'built/manifest.json'), 'utf8'), /shed/);
  });
});
