import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { checkContent } from '../../src/check/index.ts';
import { compileDocument } from '../../src/mdx/document.ts';
import { anchorFormerIds } from '../../src/mdx/former-ids.ts';
import { paths } from '../../src/model/paths.ts';
import { readContent } from '../../src/model/read/content.ts';
import { readLedger } from '../../src/permanence/ledger.ts';
import { updateLedger } from '../../src/permanence/update.ts';
import { shownChanges, versionFile } from '../../src/permanence/versions.ts';
import { aFolder } from '../fixtures/folders.ts';

const RECORD = `---
title: قطعنامهٔ آب
kind: resolution
date: 1400-05-08
issuedBy: garden-council
---
`;
const [FIRST, SECOND, THIRD] = ['باغبانان آب را میان خود تقسیم می‌کنند.', 'جوی‌ها در بهار لایروبی می‌شوند.', 'هر باغ یک نوبت در هفته دارد.'];
const DOCUMENT = path.join('resolutions', 'water.mdx');
const TODAY = '2026-11-22';

/** A content folder under git, with one document. */
async function anArchive(test: TestContext) {
  const folder = await aFolder(test);
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=editor', '-c', 'user.email=editor@example.org', '-c', 'commit.gpgSign=false', ...args], { stdio: 'pipe' });
  const write = (...paragraphs: (string | undefined)[]) => {
    const file = path.join(folder, DOCUMENT);
    const record = existsSync(file) ? /^---\n[\s\S]*?^---\n/m.exec(readFileSync(file, 'utf8'))![0] : RECORD;
    writeFileSync(file, `${record}\n${paragraphs.join('\n\n')}\n`);
  };
  const commit = (message: string) => {
    git('add', '-A');
    git('commit', '-q', '--date=2026-11-01T10:00:00', '-m', message);
  };
  mkdirSync(path.join(folder, 'resolutions'));
  writeFileSync(path.join(folder, 'archive.yaml'), 'title: آرشیو حزب باغبانان\n');
  writeFileSync(path.join(folder, 'organs.yaml'), '- id: garden-council\n  name: شورای باغ\n');
  git('init', '-q');
  write(FIRST, SECOND, THIRD);
  commit('Add the resolution on water');
  const update = async (reason?: string) => updateLedger(await readContent(folder), ['/'], { reason, today: TODAY });
  const ledger = () => readLedger(readFileSync(path.join(folder, 'permalinks.txt'), 'utf8'));
  const document = async () => (await readContent(folder)).documents[0]!;
  return { folder, write, commit, update, ledger, document };
}

describe('the ledger of an archive', () => {
  it('holds every address and every paragraph; a second time nothing is new', async (test) => {
    const { update, ledger } = await anArchive(test);
    assert.deepEqual(await update().then(({ addresses, ids }) => ({ addresses, ids })), { addresses: 2, ids: 3 });
    assert.deepEqual([...ledger().keys()], ['/', '/resolutions/water/']);
    assert.deepEqual(await update().then(({ addresses, ids }) => ({ addresses, ids })), { addresses: 0, ids: 0 });
  });

  it('the record of a document that comes later says when it came; that of one from before the first ledger says nothing', async (test) => {
    const { folder, update, document } = await anArchive(test);
    assert.deepEqual((await update()).arrived, []);
    writeFileSync(path.join(folder, 'resolutions', 'wells.mdx'), `${RECORD.replace('آب', 'چاه')}\n${FIRST}\n`);
    assert.deepEqual((await update()).arrived, ['wells']);
    assert.deepEqual((await readContent(folder)).documents.map(({ id, record }) => [id, record.added]), [['water', undefined], ['wells', TODAY]]);
    assert.deepEqual((await update()).arrived, []);
    assert.equal((await document()).record.added, undefined);
  });

  it('a corrected space or sign is no change: the paragraph keeps its address', async (test) => {
    const { update, write } = await anArchive(test);
    await update();
    write(FIRST!.replace('می‌کنند', 'می کنند').replace('.', ' .'), SECOND, THIRD);
    assert.deepEqual(await update().then(({ changes, unexplained }) => [changes.size, unexplained.length]), [0, 0]);
  });

  it('is left as it was while nobody says why a text was changed', async (test) => {
    const { folder, update, write } = await anArchive(test);
    await update();
    const before = readFileSync(path.join(folder, 'permalinks.txt'), 'utf8');
    write(FIRST, 'جوی‌ها در پاییز لایروبی می‌شوند.', THIRD);
    assert.deepEqual((await update()).unexplained, ['water']);
    assert.equal(readFileSync(path.join(folder, 'permalinks.txt'), 'utf8'), before);
  });

  it('former addresses lead on to whatever bears an id now: tables and folded parts as well as paragraphs', () => {
    const source = '## آب\n\n```\nجوی\n```\n\n<details>\n<summary>خلاصه</summary>\n\nمتن\n</details>\n\n<details>چشمه</details>\n\n| باغ |\n|---|\n| یک |\n\n<Note>یادداشت</Note>\n\n> > نقل\n\n1. الف\n   - ب\n';
    const { blocks, segments } = compileDocument(source);
    const ids = [...new Set(blocks.map(({ id }) => id))];
    assert.equal(ids.length, 10);
    const html = JSON.stringify(anchorFormerIds(segments, Object.fromEntries(ids.map((id) => [`former-${id}`, id]))));
    for (const id of ids) assert.ok(html.includes(`id=\\"former-${id}\\"`), id);
  });

  it('a change keeps the text before it, says why, and leads former addresses on', async (test) => {
    const { folder, update, write, document } = await anArchive(test);
    await update();
    const before = compileDocument((await document()).source).blocks.map(({ id }) => id);
    write(FIRST, 'جوی‌ها در پاییز لایروبی می‌شوند.');
    await update('غلط چاپی نشریه، با دست‌نوشته برابر شد');
    const { record, source } = await document();
    const text = compileDocument(source);
    assert.deepEqual(record.changes, [{ date: TODAY, reason: 'غلط چاپی نشریه، با دست‌نوشته برابر شد' }]);
    assert.deepEqual(record.formerIds, { [before[1]!]: text.blocks[1]!.id, [before[2]!]: text.blocks[1]!.id });
    assert.match(readFileSync(versionFile(folder, 'water', 1), 'utf8'), new RegExp(`${SECOND}\n\n${THIRD}\n$`));
    const html = anchorFormerIds(text.segments, record.formerIds).join('');
    assert.match(html, new RegExp(`<p id="${text.blocks[1]!.id}"><span id="${before[1]}"></span><span id="${before[2]}"></span>`));
    const [change] = shownChanges(folder, 'water', record.changes, text.blocks.map((block) => block.text));
    assert.deepEqual(change!.redline!.flatMap(({ runs }) => runs).filter(({ kind }) => kind === 'out').map(({ text: words }) => words.trim()), ['بهار', THIRD]);
  });

  it('the page of its changes is an address like any other, which the check knows', async (test) => {
    const { folder, update, write, document } = await anArchive(test);
    await update();
    write(FIRST, SECOND!.replace('بهار', 'پاییز'), THIRD);
    await update('فصل نادرست بود');
    const content = await readContent(folder);
    await updateLedger(content, [paths.versions(await document())], { today: TODAY });
    assert.deepEqual(checkContent(await readContent(folder)).filter(({ rule }) => rule === 'permalink'), []);
  });

  it('takes reason and day from the commit, and the former text from before it', async (test) => {
    const { folder, update, write, commit, document } = await anArchive(test);
    write('---', FIRST, '---', SECOND, THIRD);
    await update();
    commit('Publish');
    // Taken away for a while, as where a branch is undone: in that state it has no text.
    rmSync(path.join(folder, DOCUMENT));
    commit('Take it away');
    write(FIRST, SECOND!.replace('بهار', 'پاییز'), THIRD);
    // Git lets a line like this one go on in the next.
    commit('Correct the season\n\nChange-Reason: فصل نادرست\n بود');
    const { changes } = await update();
    assert.equal(changes.get('water')!.kept, true);
    assert.deepEqual((await document()).record.changes.map(({ reason }) => reason), ['فصل نادرست بود']);
    assert.match(readFileSync(versionFile(folder, 'water', 1), 'utf8'), /بهار/);
    // What stands between rulers at the beginning is no record.
    const { source, record } = await document();
    const [change] = shownChanges(folder, 'water', record.changes, compileDocument(source).blocks.map((block) => block.text));
    assert.deepEqual(change!.redline!.flatMap(({ runs }) => runs).filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim()), ['بهار', 'پاییز']);
  });

  it('addresses from before two changes lead to the text of today; or to a note, where one between was never committed', async (test) => {
    const { folder, update, write, commit, document } = await anArchive(test);
    await update();
    const [first] = compileDocument((await document()).source).blocks;
    for (const word of ['زمین', 'خاک']) {
      write(FIRST!.replace('آب', word), SECOND, THIRD);
      await update(`واژه: ${word}`);
      commit('Correct a word');
    }
    const { record, source } = await document();
    assert.equal(record.formerIds[first!.id], compileDocument(source).blocks[0]!.id);
    assert.equal(record.changes.length, 2);
    for (const word of ['گل', 'سنگ']) {
      write(FIRST!.replace('آب', word), SECOND, THIRD);
      await update(`واژه: ${word}`);
    }
    assert.equal((await document()).record.formerIds[first!.id], null);
    assert.deepEqual(checkContent(await readContent(folder)).filter(({ rule }) => rule === 'permalink'), []);
  });

  it('a paragraph that is put back is a change like any other, and no longer one that is gone', async (test) => {
    const { folder, update, write, commit, document } = await anArchive(test);
    await update();
    commit('Publish');
    const { source } = await document();
    const taken = compileDocument(source).blocks[1]!.id;
    write(FIRST, THIRD);
    await update('از سند دیگری بود');
    assert.deepEqual((await document()).record.formerIds, { [taken]: null });
    commit('Take out a paragraph');
    write(FIRST, SECOND, THIRD);
    const told = async () => checkContent(await readContent(folder)).filter(({ rule }) => rule === 'permalink').map(({ message }) => message);
    assert.deepEqual(await told(), [`#${taken} stands in the text again, and formerIds names it as a former one`]);
    assert.deepEqual((await update()).unexplained, ['water']);
    assert.equal((await update('در دست‌نوشته هست')).changes.get('water')!.gone, 0);
    const { record } = await document();
    assert.deepEqual([record.formerIds, record.changes.map(({ reason }) => reason)], [{}, ['از سند دیگری بود', 'در دست‌نوشته هست']]);
    assert.deepEqual(await told(), []);
    const [back] = shownChanges(folder, 'water', record.changes, compileDocument((await document()).source).blocks.map(({ text }) => text));
    assert.deepEqual(back!.redline!.flatMap(({ runs }) => runs).filter(({ kind }) => kind === 'in').map(({ text }) => text), [SECOND]);
    assert.equal((await update('دیگر')).changes.size, 0);
  });

  it('the text that is kept is the one that was published, not one of the days between; also of a document that moved and is not committed yet', async (test) => {
    const { folder, update, write, commit, document } = await anArchive(test);
    await update();
    commit('Publish');
    write(FIRST, THIRD);
    commit('Take out a paragraph');
    const moved = path.join(folder, 'resolutions', 'soil.mdx');
    write(FIRST!.replace('آب', 'خاک'), THIRD);
    writeFileSync(moved, readFileSync(path.join(folder, DOCUMENT), 'utf8').replace('kind:', 'redirectFrom: [/resolutions/water/]\nkind:'));
    rmSync(path.join(folder, DOCUMENT));
    const ledger = readFileSync(path.join(folder, 'permalinks.txt'));
    assert.equal((await update('با دست‌نوشته برابر شد')).changes.get('soil')!.kept, true);
    assert.match(readFileSync(versionFile(folder, 'soil', 1), 'utf8'), new RegExp(`${FIRST}\n\n${SECOND}\n\n${THIRD}\n$`));
    // As if the call had been ended before its last step.
    writeFileSync(path.join(folder, 'permalinks.txt'), ledger);
    assert.equal((await update('دیگر')).changes.size, 0);
    assert.equal((await document()).record.changes.length, 1);
  });

  it('a document that moved takes its paragraphs along: it is not new, and a change on the way is told and written down', async (test) => {
    const { folder, update, write, commit, document } = await anArchive(test);
    await update();
    const [first] = compileDocument((await document()).source).blocks;
    write(FIRST!.replace('آب', 'خاک'), SECOND, THIRD);
    const moved = path.join(folder, 'resolutions', 'soil.mdx');
    writeFileSync(moved, readFileSync(path.join(folder, DOCUMENT), 'utf8').replace('kind:', 'redirectFrom: [/resolutions/water/]\nkind:'));
    rmSync(path.join(folder, DOCUMENT));
    const told = async () => checkContent(await readContent(folder)).filter(({ rule }) => rule === 'permalink').map(({ message }) => message);
    assert.deepEqual(await told(), [`the text has changed since it was published: #${first!.id} has disappeared`]);
    assert.deepEqual((await update()).unexplained, ['soil']);
    commit('Move the resolution');
    const { arrived, changes } = await update('واژه: خاک');
    assert.deepEqual([arrived, changes.get('soil')!.kept, changes.get('soil')!.moved], [[], true, 1]);
    assert.deepEqual([await told(), (await document()).record.added], [[], undefined]);
  });

  it('nothing is written while one of several changes is unexplained, and a change that is written down is not written down again', async (test) => {
    const { folder, update, write, commit, document } = await anArchive(test);
    const other = path.join(folder, 'resolutions', 'soil.mdx');
    writeFileSync(other, `${RECORD}\n${FIRST}\n`);
    await update();
    commit('Publish');
    write(FIRST, SECOND);
    commit('Take out a paragraph\n\nChange-Reason: از سند دیگری بود');
    writeFileSync(other, `${RECORD}\n${SECOND}\n`);
    assert.deepEqual(await update().then(({ changes, unexplained }) => [changes.size, unexplained]), [0, ['soil']]);
    writeFileSync(other, `${RECORD}\n${FIRST}\n`);
    const before = readFileSync(path.join(folder, 'permalinks.txt'));
    const changeOf = async () => (await readContent(folder)).documents.find(({ id }) => id === 'water')!.record.changes;
    await update();
    // As if the call had been ended before its last step.
    writeFileSync(path.join(folder, 'permalinks.txt'), before);
    assert.equal((await update('دیگر')).changes.size, 0);
    assert.deepEqual((await changeOf()).map(({ reason }) => reason), ['از سند دیگری بود']);
    assert.ok(await document());
  });

  it('in a clone that holds the newest commits only, nothing is written where the text before is not among them', async (test) => {
    const { folder, update, write, commit } = await anArchive(test);
    await update();
    commit('Publish');
    write(FIRST, SECOND);
    commit('Take out a paragraph');
    const head = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], { encoding: 'utf8' });
    // What a clone of the newest commit has.
    writeFileSync(path.join(folder, '.git', 'shallow'), head);
    const before = readFileSync(path.join(folder, DOCUMENT), 'utf8');
    assert.deepEqual(await update('از سند دیگری بود').then(({ changes, cutShort }) => [changes.size, cutShort]), [0, ['water']]);
    assert.equal(readFileSync(path.join(folder, DOCUMENT), 'utf8'), before);
  });

  it('a former text is not kept where the present one withholds what it says', async (test) => {
    const { folder, update, write, document } = await anArchive(test);
    await update();
    write(FIRST, SECOND, THIRD!.replace('باغ', '<Redacted reason="نام شخصی" />'));
    const { changes } = await update('نام شخصی');
    assert.deepEqual([changes.get('water')!.kept, changes.get('water')!.withheld], [false, true]);
    assert.ok(!existsSync(versionFile(folder, 'water', 1)));
    assert.deepEqual((await document()).record.changes.map(({ reason }) => reason), ['نام شخصی']);
  });

  it('a text that is no longer public needs no reason, and is not kept', async (test) => {
    const { folder, update } = await anArchive(test);
    await update();
    writeFileSync(path.join(folder, DOCUMENT), RECORD.replace('kind:', 'access: restricted\nholding: none\nkind:'));
    assert.deepEqual((await update('خواست نویسنده')).changes.size, 0);
    assert.ok(!existsSync(versionFile(folder, 'water', 1)));
    assert.deepEqual(checkContent(await readContent(folder)).filter(({ severity }) => severity === 'error'), []);
  });

  it('nothing is written where git has a history and can’t tell it', async (test) => {
    const { folder, update, write } = await anArchive(test);
    await update();
    write(FIRST, SECOND);
    writeFileSync(path.join(folder, '.git', 'config'), '[');
    const before = readFileSync(path.join(folder, DOCUMENT), 'utf8');
    await assert.rejects(update('بند سوم از سند دیگری بود'), /bad config/);
    assert.equal(readFileSync(path.join(folder, DOCUMENT), 'utf8'), before);
  });

  it('works without git: what was before is not kept, and said so', async (test) => {
    const { folder, update, write } = await anArchive(test);
    execFileSync('rm', ['-rf', path.join(folder, '.git')]);
    // Its id is a name that every object of JavaScript knows.
    write(FIRST, SECOND, '## Constructor');
    await update();
    write(FIRST, SECOND);
    const { changes } = await update('بند سوم از سند دیگری بود');
    assert.deepEqual([changes.get('water')!.kept, changes.get('water')!.gone], [false, 1]);
    assert.ok(!existsSync(versionFile(folder, 'water', 1)));
  });
});
