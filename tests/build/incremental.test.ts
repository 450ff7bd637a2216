import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeCorpus } from '../../src/corpus/index.ts';
import { pathsIn } from '../../src/system/paths-in.ts';
import { readSettings } from '../../src/model/settings.ts';
import type { SiteManifest } from '../../src/verify/manifest.ts';
import { aFolder } from '../fixtures/folders.ts';
import { run } from '../support/run.ts';
import { editAtRandom, pickerOf } from './random-edits.ts';

const EDITS = 12;
const FEW_EDITS = 3;
const SEED = Number(process.env['EDITS_SEED'] ?? 21);

/** What a build keeps for the next one. */
const cacheOf = (content: string) => `${readSettings({ ARCHIVE_CONTENT: content }).cache}-build`;

const root = path.resolve(import.meta.dirname, '../..');
const OTHER_DAY = pathToFileURL(path.join(root, 'tests/support/another-day.ts')).href;

/** @param clock what the machine takes for now, where that is not so */
async function build(content: string, out: string, clock?: Date): Promise<Map<string, string>> {
  const words = clock ? ['--import', OTHER_DAY, 'scripts/build.ts'] : ['scripts/build.ts'];
  const built = await run(process.execPath, words, root, { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out, ...(clock && { TEST_CLOCK: String(clock.getTime()) }) });
  assert.equal(built.code, 0, built.err);
  const { files } = JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')) as SiteManifest;
  return new Map(files.map((file) => [file.path, file.sha256]));
}

const different = (one: Map<string, string>, other: Map<string, string>) => [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));

/** Gives every file of a folder a second name. @returns what tells the digest of what a file holds now, wherever it lies */
function secondNames(folder: string, held: string): (file: string) => string {
  rmSync(held, { recursive: true, force: true });
  mkdirSync(held);
  for (const name of pathsIn(folder)) {
    const [from, to] = [path.join(folder, name), path.join(held, name)];
    if (statSync(from).isDirectory()) mkdirSync(to, { recursive: true });
    else linkSync(from, to);
  }
  return (file) => createHash('sha256').update(readFileSync(path.join(held, file))).digest('hex');
}

describe('a build after edits', () => {
  it('gives to the last byte what a clean one gives: texts, titles, dates, relations, drafts, names, authority records, new and removed documents, and on a day that can’t be', async (test) => {
    const home = await aFolder(test);
    const content = path.join(home, 'edited');
    writeCorpus(content, { documents: 30, seed: 'edits' });
    test.after(() => rmSync(cacheOf(content), { recursive: true, force: true }));
    let before = await build(content, path.join(home, 'out'));
    const pick = pickerOf(SEED);
    const edits: string[] = [];
    const edit = async (times: number, names?: string[], moveOn = () => {}) => {
      edits.push(...editAtRandom(content, pick, times, names));
      const held = secondNames(path.join(home, 'out'), path.join(home, 'held'));
      moveOn();
      const after = await build(content, path.join(home, 'out'));
      assert.deepEqual([...before].filter(([file, sha256]) => held(file) !== sha256), [], 'files of the site before were written over');
      assert.notDeepEqual(different(before, after), [], 'the edits changed nothing');
      before = after;
    };
    await edit(EDITS);
    // Of texts alone: lists and data of records stay what they are, the very files.
    const lists = [...before.keys()].filter((file) => /^(?:organs|topics|years|on-this-day)\/.+\/index\.html$|^data\/archive\.jsonld$|\.schema\.json$|^robots\.txt$/.test(file));
    const numbers = () => lists.map((file) => statSync(path.join(home, 'out', file)).ino);
    const kept = numbers();
    await edit(FEW_EDITS, ['paragraph']);
    assert.ok(kept.length > 0);
    assert.deepEqual(numbers(), kept);
    // On a machine that has the cache of the build before, and no site: a checkout has written every file anew.
    await edit(FEW_EDITS, ['authority', 'place'], () => {
      renameSync(path.join(home, 'out'), path.join(home, 'out-elsewhere'));
      renameSync(content, path.join(home, 'written-before'));
      cpSync(path.join(home, 'written-before'), content, { recursive: true });
    });
    const clean = path.join(home, 'clean');
    cpSync(content, clean, { recursive: true });
    test.after(() => rmSync(cacheOf(clean), { recursive: true, force: true }));
    // On a machine whose battery is dead: a day before the first that a zip can hold.
    assert.deepEqual(different(before, await build(clean, path.join(home, 'out-clean'), new Date('1970-01-02T00:00:00Z'))), [], edits.join(', '));
    assert.deepEqual(pathsIn(path.join(home, 'out')), pathsIn(path.join(home, 'out-clean')), 'folders');
    const manifest = path.join(home, 'out/manifest.json');
    const made = statSync(manifest).ino;
    assert.deepEqual(different(before, await build(content, path.join(home, 'out'))), [], 'without an edit');
    assert.equal(statSync(manifest).ino, made, 'nothing had changed, and the site was made again');
    rmSync(path.join(home, 'out/index.html'));
    const spare = path.join(cacheOf(content), 'spare');
    rmSync(spare, { recursive: true, force: true });
    writeFileSync(spare, 'damaged');
    assert.deepEqual(different(before, await build(content, path.join(home, 'out'))), [], 'with a page lost and a damaged spare');
    assert.notEqual(statSync(manifest).ino, made);
    assert.ok(statSync(path.join(home, 'out/index.html')).isFile());
  });

  it('makes of the lists that say what they show only those anew that show what was edited', async (test) => {
    const home = await aFolder(test);
    const content = path.join(home, 'edited');
    const written = (number: number, title: string) => writeFileSync(path.join(content, `statements/seed-${number}.mdx`), `---\ntitle: ${title}\nkind: statement\ndate: 1400-0${number < 160 ? 1 : 2}-${String((number % 29) + 1).padStart(2, '0')}\nissuedBy: garden-council\n---\n\nباغ.\n`);
    mkdirSync(path.join(content, 'statements'), { recursive: true });
    writeFileSync(path.join(content, 'archive.yaml'), 'title: آرشیو باغبانان\n');
    writeFileSync(path.join(content, 'organs.yaml'), '- id: garden-council\n  name: شورای باغ\n');
    for (let number = 0; number < 180; number++) written(number, `بیانیهٔ ${number}`);
    const meetings = Array.from({ length: 61 }, (_, number) => `- id: session-${number}\n  name: نشست ${number}\n  organ: garden-council\n  date: ${1340 + number}\n`);
    writeFileSync(path.join(content, 'meetings.yaml'), meetings.join(''));
    test.after(() => rmSync(cacheOf(content), { recursive: true, force: true }));
    const out = path.join(home, 'out');
    const built = async () => {
      const files = await build(content, out);
      const lists = [...files.keys()].filter((file) => /^(?:years\/1400\/.|on-this-day\/jalali\/\d+\/.|statements\/documents\/|organs\/.+\/documents\/).*\/index\.html$/.test(file));
      return { files, lists: new Map(lists.map((file) => [file, statSync(path.join(out, file)).ino])) };
    };
    /** The lists that were made anew, new, or are gone. */
    const others = (one: Map<string, number>, other: Map<string, number>) => [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file)).sort();
    const first = await built();
    assert.ok(first.lists.size > 20);
    // Of 61 meetings, the newest 60 stand on the first page, and as many of the oldest on one of their own.
    for (const [home, further] of [['meetings', 'meetings/kinds/session/1'], ['organs/garden-council', 'organs/garden-council/meetings/1']]) {
      const [newest, oldest] = [home, further].map((page) => readFileSync(path.join(out, page!, 'index.html'), 'utf8'));
      assert.ok(newest!.includes('session-60/') && !newest!.includes('session-0/'), home);
      assert.ok(oldest!.includes('session-0/') && !oldest!.includes('session-60/'), further);
    }
    written(3, 'بیانیهٔ دیگر');
    const second = await built();
    const parts = ['organs/garden-council/documents/1/index.html', 'statements/documents/1/index.html'];
    assert.deepEqual(others(first.lists, second.lists), ['on-this-day/jalali/1/4/index.html', ...parts, 'years/1400/1/index.html']);
    written(170, 'بیانیهٔ آخر');
    const newest = await built();
    assert.deepEqual(others(second.lists, newest.lists), ['years/1400/2/index.html']);
    for (const number of [5, 34]) rmSync(path.join(content, `statements/seed-${number}.mdx`));
    written(200, 'بیانیهٔ نو');
    const third = await built();
    assert.ok(!third.lists.has('on-this-day/jalali/1/6/index.html'));
    // Of the month, those of its second page come forward; of the day so few are left that it has no page any more.
    assert.deepEqual(others(newest.lists, third.lists), ['on-this-day/jalali/1/6/index.html', ...parts, 'years/1400/1/2/index.html', 'years/1400/1/index.html', 'years/1400/2/index.html']);
    writeFileSync(path.join(content, 'organs.yaml'), '- id: garden-council\n  name: شورای بزرگ باغ\n');
    const fourth = await built();
    assert.equal(others(third.lists, fourth.lists).length, third.lists.size);
    const clean = path.join(home, 'clean');
    cpSync(content, clean, { recursive: true });
    test.after(() => rmSync(cacheOf(clean), { recursive: true, force: true }));
    assert.deepEqual(different(fourth.files, await build(clean, path.join(home, 'out-clean'))), []);
  });
});
