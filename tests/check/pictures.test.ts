import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { fixPictures } from '../../src/check/fix/pictures.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { run } from '../support/run.ts';

const root = path.resolve(import.meta.dirname, '../..');
const check = (folder: string) => run(process.execPath, [path.join(root, 'scripts/check.ts'), '--json'], folder, { ARCHIVE_CONTENT: path.join(root, 'tests/fixtures/archives/good') });
const garden = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'green' } });

describe('pictures that would be published', () => {
  it('are refused where they run something or tell where they were taken; those that move are warned of', async (test) => {
    const folder = await aFolderOf(test, { 'public/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' });
    mkdirSync(path.join(folder, 'public/a'));
    const withPlace = await garden().jpeg().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 20/1' } }).toBuffer();
    for (const name of ['garden.jpg', 'garden.jfif', 'garden']) writeFileSync(path.join(folder, 'public/a', name), withPlace);
    // Of a kind that no site may hold, and no picture at all.
    writeFileSync(path.join(folder, 'public/a/garden.heic'), 'ftypheic');
    writeFileSync(path.join(folder, 'public/a/garden.txt'), 'باغ');
    mkdirSync(path.join(folder, 'public/album.png'));
    writeFileSync(path.join(folder, 'public/clean.png'), await garden().png().toBuffer());
    const problems = (JSON.parse((await check(folder)).out) as { path: string; rule: string; severity: string }[]).filter(({ path: file }) => file.startsWith('public/'));
    assert.deepEqual([...new Set(problems.map(({ path: file, rule, severity }) => `${file} ${rule} ${severity}`))], ['a/garden', 'a/garden.heic', 'a/garden.jfif', 'a/garden.jpg', 'map.svg'].map((file) => `public/${file} picture error`));
  });

  it('lie there themselves: a link that leads out of public/ is an error, and neither judged nor cleaned', async (test) => {
    const folder = await aFolderOf(test, {});
    const photo = await garden().jpeg().withExif({ IFD0: { Artist: 'باغبان' } }).toBuffer();
    writeFileSync(path.join(folder, 'neighbour.jpg'), photo);
    mkdirSync(path.join(folder, 'public'));
    writeFileSync(path.join(folder, 'public/clean.png'), await garden().png().toBuffer());
    for (const [name, target] of [['photo.jpg', '../neighbour.jpg'], ['all', '/'], ['same.png', 'clean.png']] as const) symlinkSync(target, path.join(folder, 'public', name));
    const problems = (JSON.parse((await check(folder)).out) as { path: string; rule: string; message: string }[]).filter(({ path: file }) => file.startsWith('public/'));
    assert.deepEqual(problems.map(({ path: file, rule, message }) => `${file} ${rule} ${message}`), [
      'public/all file “all” is a link that leads out of public/, or nowhere', 'public/photo.jpg file “photo.jpg” is a link that leads out of public/, or nowhere',
    ]);
    await fixPictures(path.join(folder, 'public'));
    assert.deepEqual(readFileSync(path.join(folder, 'neighbour.jpg')), photo);
  });

  it('are freed of what is not the picture, pixel by pixel the same', async (test) => {
    const folder = await aFolderOf(test, {});
    const file = path.join(folder, 'garden.jpg');
    writeFileSync(file, await garden().jpeg().withExif({ IFD0: { Artist: 'باغبان' } }).toBuffer());
    const pixels = await sharp(readFileSync(file)).raw().toBuffer();
    const [fixed] = await fixPictures(folder);
    assert.match(fixed!.fixes[0]!.what, /^\d+ bytes taken out/);
    assert.ok(!readFileSync(file).includes('باغبان'));
    assert.deepEqual(await sharp(readFileSync(file)).raw().toBuffer(), pixels);
    assert.deepEqual(await fixPictures(folder), []);
  });
});
