import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { compileDocument } from '../../src/mdx/document.ts';
import { splitFile } from '../../src/model/read/frontmatter.ts';
import { lettersAndDigits } from '../../src/import/same-words.ts';
import type { ItemReport } from '../../src/import/report.ts';
import { runScript, type Outcome } from '../support/run.ts';
import { aGarden, type Garden } from './support/gardeners.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs the command in the folder of a garden, as an editor would in theirs. */
function run(garden: Garden, words: string[], node: string[] = []): Promise<Outcome> {
  const child = spawn(process.execPath, [...node, path.join(root, 'scripts/import.ts'), ...words], { cwd: garden.folder, env: { ...process.env, ARCHIVE_CONTENT: garden.content }, stdio: ['ignore', 'pipe', 'pipe'] });
  const outcome: Outcome = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.err += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...outcome, code })));
}

/** A report with the habits of the real ones: no-break spaces, spaced and joined forms, straight quotes, no half-space. */
const QUIRKS = `گزارش هیئت آبیاری به کنگره دوم باغ\u00a0 
\u00a0
اولین جلسات هیئت آبیاری بعد از کنگره اول (مهر ۱۳۷۸) در باره جوی ها بود. در بیش از ۵۰\u00a0جلسه موضوعات\u00a0 متنوعی بررسی شد که می توانست بیشتر باشد. اعضا میتوانند "سوال اجرایی" بپرسند.
\u00a0
\u00a0در پایان باید تأکید کنم که مساله آب و تاکید بر نوبت ها همينطور ادامه دارد، چرا که "جوی چنارستان"، و دیگر جویها خشک شده اند.
`;
const ID = '1398-07-20-gozaresh-heyat-abiari-be-kongere-dovvom-bagh';

test('a report with the habits of the real ones imports with every word kept, and the check has nothing against it', async (t) => {
  const garden = await aGarden(t);
  await writeFile(path.join(garden.folder, 'گزارش هیئت.txt'), QUIRKS);
  const { code, out } = await run(garden, ['--yes', '--report', 'report.json', 'گزارش هیئت.txt']);
  assert.equal(code, 0, out);
  assert.match(out, /unusual space: [\s\S]*half-space after می: 1\n {6}می توانست → می‹›توانست {2}\(1\)/);
  const file = path.join(garden.content, `reports/${ID}.mdx`);
  const parts = splitFile(await readFile(file, 'utf8'));
  assert.ok('body' in parts);
  const [title, ...paragraphs] = QUIRKS.split(/\n\u00a0?\n?/).filter((line) => line.trim() !== '');
  assert.equal(lettersAndDigits(compileDocument(parts.body).blocks.map(({ text }) => text).join('')), lettersAndDigits(paragraphs.join('')));
  assert.match(parts.frontmatter.text, new RegExp(`^title: ${title!.trim()}$`, 'm'));
  assert.match(parts.body, /که می‌توانست بیشتر باشد\. اعضا می‌توانند "سوال اجرایی" بپرسند\./);
  const reports = JSON.parse(await readFile(path.join(garden.folder, 'report.json'), 'utf8')) as ItemReport[];
  assert.deepEqual(reports[0]?.proposals.map(({ field, value }) => [field, value]).slice(1), [['kind', 'report (reports)'], ['date', '1398-07-20/1398-07-21'], ['issuedBy', 'irrigation-board'], ['meeting', 'congress-2']]);
  assert.ok(reports[0]?.typography.some(({ before, after, paragraph }) => before === 'میتوانند' && after === 'می‌توانند' && paragraph === 1));
  const check = await runScript('check', ['--json'], { ARCHIVE_CONTENT: garden.content });
  assert.deepEqual((JSON.parse(check.out) as { path: string; severity: string }[]).filter(({ path: at, severity }) => at.includes(ID) && severity === 'error'), []);
});

test('the real report imports with every word kept, where one is named', { skip: !process.env['REAL_REPORT'] }, async (t) => {
  const garden = await aGarden(t);
  const file = process.env['REAL_REPORT']!;
  const { code } = await run(garden, ['--yes', '--kind', 'report', '--issued-by', 'irrigation-board', file]);
  assert.equal(code, 0);
  const written = (await readdir(path.join(garden.content, 'reports'))).map((name) => path.join(garden.content, 'reports', name));
  const texts = await Promise.all(written.map((name) => readFile(name, 'utf8')));
  const text = texts.find((content) => content.includes('provenance:'))!;
  const parts = splitFile(text);
  assert.ok('body' in parts);
  const title = /^title: (.*)$/m.exec(parts.frontmatter.text)![1]!;
  assert.equal(lettersAndDigits(title + compileDocument(parts.body).blocks.map((block) => block.text).join('')), lettersAndDigits(await readFile(file, 'utf8')));
});

test('a dry run shows everything and writes nothing; again and again changes nothing, also without its memory', async (t) => {
  const garden = await aGarden(t);
  await writeFile(path.join(garden.folder, 'a.txt'), QUIRKS);
  const files = async () => (await readdir(garden.folder, { recursive: true })).sort();
  const before = await files();
  assert.match((await run(garden, ['--dry-run', 'a.txt'])).out, /would be written/);
  assert.deepEqual(await files(), before);
  await run(garden, ['--yes', 'a.txt']);
  const text = await readFile(path.join(garden.content, `reports/${ID}.mdx`), 'utf8');
  await rm(path.join(garden.folder, '.cache'), { recursive: true });
  assert.match((await run(garden, ['a.txt'])).out, /unchanged/);
  assert.equal(await readFile(path.join(garden.content, `reports/${ID}.mdx`), 'utf8'), text);
  const again = async (options: object) => (await garden.import([path.join(garden.folder, 'a.txt')], options))[0]?.outcome;
  assert.deepEqual([await again({}), await again({}), await again({ typography: 'keep' })], ['unchanged', 'unchanged', 'left as it is']);
  assert.equal(await again({ typography: 'keep', force: true }), 'written');
  assert.match(await readFile(path.join(garden.content, `reports/${ID}.mdx`), 'utf8'), /می توانست/);
});

test('without a terminal and without --yes nothing is written, unless all is said in flags', async (t) => {
  const garden = await aGarden(t);
  await writeFile(path.join(garden.folder, 'a.txt'), QUIRKS);
  const refused = await run(garden, ['a.txt']);
  assert.equal(refused.code, 1);
  assert.match(refused.out, /it needs answers.*--yes/);
  const said = await run(garden, ['--title', 'نامهٔ آب', '--kind', 'نامه', '--date', '۱۴۰۰-۰۱-۰۲', '--issued-by', 'هيأت آبياري', '--meeting', 'کنگره ۲', '--id', 'ab-letter', 'a.txt']);
  assert.equal(said.code, 0, said.out);
  const text = await readFile(path.join(garden.content, 'statements/ab-letter.mdx'), 'utf8');
  for (const line of ['title: نامهٔ آب', 'kind: letter', 'date: 1400-01-02', 'issuedBy: irrigation-board', 'meeting: congress-2']) assert.ok(text.split('\n').includes(line), line);
});

test('a text without date and organ is a draft of the party, with an unknown date', async (t) => {
  const garden = await aGarden(t);
  await writeFile(path.join(garden.folder, 'a.txt'), 'پیام به همهٔ درختان\n\nسبز بمانید.\n');
  const { code, out } = await run(garden, ['--yes', 'a.txt']);
  assert.equal(code, 0, out);
  const file = /written to (\S+)/.exec(out)![1]!;
  const text = await readFile(path.join(garden.folder, file), 'utf8');
  for (const line of ['date: XXXX', 'issuedBy: party', 'draft: true']) assert.ok(text.split('\n').includes(line), line);
});

test('a command that is not understood says so and ends with 2', async (t) => {
  const garden = await aGarden(t);
  for (const [words, said] of [[['--colour', 'a.txt'], /usage/], [['--kind', 'poem', 'a.txt'], /the kinds are/]] as const) {
    const { code, err } = await run(garden, [...words]);
    assert.deepEqual([code, said.test(err)], [2, true], err);
  }
  const { code, out } = await run(garden, ['--help']);
  assert.deepEqual([code, /--dry-run/.test(out)], [0, true]);
});

test('a missing file fails, the others do not', async (t) => {
  const garden = await aGarden(t);
  await writeFile(path.join(garden.folder, 'a.txt'), QUIRKS);
  const { code, out } = await run(garden, ['--yes', 'gone.txt', 'a.txt']);
  assert.equal(code, 1);
  assert.match(out, /gone\.txt: failed\n {2}there is no such file[\s\S]*1 failed, 1 written/);
});

const isRoot = process.getuid?.() === 0;

test('where there is no permission to write, it is said and nothing is left behind', { skip: isRoot && spawnSync('setpriv', ['--version']).status !== 0 }, async (t) => {
  const garden = await aGarden(t);
  const file = path.join(garden.folder, 'a.txt');
  await writeFile(file, QUIRKS);
  const reports = path.join(garden.content, 'reports');
  await chmod(reports, 0o555);
  const command = [process.execPath, path.join(root, 'scripts/import.ts'), '--yes', file];
  // Root may write everywhere, so it gives that up first.
  const words = isRoot ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all', '--clear-groups', '--reuid=0', ...command] : command;
  const { status, stdout } = spawnSync(words[0]!, words.slice(1), { cwd: garden.folder, env: { ...process.env, ARCHIVE_CONTENT: garden.content }, encoding: 'utf8' });
  await chmod(reports, 0o755);
  assert.equal(status, 1, stdout);
  assert.match(stdout, /no permission to write.*→/s);
  assert.deepEqual((await readdir(reports)).filter((name) => name.startsWith('.') || name.includes(ID)), []);
});

test('on a full disk nothing is half-written', { skip: !isRoot || process.platform !== 'linux' }, async (t) => {
  const garden = await aGarden(t);
  const reports = path.join(garden.content, 'reports');
  await rm(reports, { recursive: true });
  await mkdir(reports);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', reports]).status !== 0) return t.skip('no tmpfs can be mounted here');
  try {
    await writeFile(path.join(garden.folder, 'long.txt'), QUIRKS + `\n${'آب از آنِ همهٔ باغ است. '.repeat(4000)}\n`);
    const { code, out } = await run(garden, ['--yes', 'long.txt']);
    assert.equal(code, 1, out);
    assert.match(out, /the disk is full.*→ make room/s);
    assert.deepEqual(await readdir(reports), []);
  } finally {
    spawnSync('umount', [reports]);
  }
});
