import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { saidOf } from '../../src/build/fault-words.ts';
import { FileNotPlaced } from '../../src/system/place-file.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { runScript, type Outcome } from '../support/run.ts';
import { environmentOf } from '../support/sites.ts';
import { aSmallDisk, noSmallDisk } from '../support/small-disk.ts';

/** A command that failed has said why in a sentence and not where in its code. */
function assertSaid({ code, err }: Outcome, words: RegExp): void {
  assert.equal(code, 1, err);
  assert.match(err, words);
  assert.doesNotMatch(err, /^\s+at |^E[A-Z]+:/m);
}

const corpus = (out: string) => runScript('corpus', ['--documents', '400', '--out', out]);
const pdf = (out: string) => runScript('pdf', ['water-resolution', '--out', out], environmentOf('imaginary'));

describe('a command on a disk that is full', { skip: noSmallDisk }, () => {
  it('corpus says so, and takes away what it had written', async (test) => {
    const disk = aSmallDisk(test, 'size=400k');
    if (!disk) return;
    for (const inside of ['archive', 'some/where/archive']) assertSaid(await corpus(path.join(disk, inside)), /^The disk is full\./);
    assert.deepEqual(readdirSync(disk), []);
    mkdirSync(path.join(disk, 'given'));
    assertSaid(await corpus(path.join(disk, 'given')), /^The disk is full\./);
    assert.deepEqual(readdirSync(path.join(disk, 'given')), []);
  });

  it('pdf says so, and leaves nothing', async (test) => {
    const disk = aSmallDisk(test, 'size=8k');
    if (!disk) return;
    assertSaid(await pdf(path.join(disk, 'water.pdf')), /water\.pdf can’t be written: the disk is full/);
    assert.deepEqual(readdirSync(disk), []);
  });
});

describe('a command on a disk that can only be read', { skip: noSmallDisk }, () => {
  it('corpus and pdf say so', async (test) => {
    const disk = aSmallDisk(test, 'ro');
    if (!disk) return;
    assertSaid(await corpus(path.join(disk, 'archive')), /^The disk can’t be written to/);
    assertSaid(await pdf(path.join(disk, 'new/water.pdf')), /that disk can only be read/);
  });
});

describe('a command that was named the wrong thing', () => {
  it('corpus tells of a file in the place of its folder', async (test) => {
    assertSaid(await corpus(path.join(await aFolderOf(test, { file: 'x' }), 'file')), /^A file stands where a folder should be/);
  });

  it('sign tells of a folder that is not there', async (test) => {
    const key = path.join(await aFolderOf(test, { key: 'x' }), 'key');
    assertSaid(await runScript('sign', ['/nonexistent'], { ARCHIVE_SIGNING_KEY: key }), /^There is no such file or folder\. .*\/nonexistent/);
  });

  it('sign tells of a key that is a folder', async (test) => {
    const folder = await aFolderOf(test, { 'site/index.html': 'خانه' });
    assertSaid(await runScript('sign', [path.join(folder, 'site')], { ARCHIVE_SIGNING_KEY: folder }), /^A folder stands where a file should be/);
  });
});

describe('what a command says of an error', () => {
  it('is a sentence where a name or the machine is at fault, and else what was said already', () => {
    assert.match(saidOf(Object.assign(new Error('ENOENT: open'), { code: 'ENOENT' })), /^There is no such file/);
    assert.equal(saidOf(new FileNotPlaced('x can’t be written: the disk is full', { cause: Object.assign(new Error('write'), { code: 'ENOSPC' }) })), 'x can’t be written: the disk is full');
    assert.equal(saidOf(new Error('the folder holds no archive')), 'the folder holds no archive');
    assert.equal(saidOf('text'), 'text');
  });
});
