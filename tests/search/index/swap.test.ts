import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { decodeFragment, encodeFragment, type Fragment } from '../../../src/search/index/fragment.ts';
import { restore, restoreFragments } from '../../../src/search/index/swap.ts';
import { joinPieces } from '../../../src/search/pieces.ts';
import { aFolderOf } from '../../fixtures/folders.ts';

const META = { title: 'قطعنامهٔ آب', kind: 'قطعنامه', issuer: 'شورای باغ', date: '۱۴۰۰', otherDate: '' };
const aFragment = (url: string, content: string): Fragment => ({
  url, content, word_count: 2, filters: { organ: ['garden-council'] }, meta: { original: 'abc' }, anchors: [{ element: 'p', id: 'p-1', text: 'خواه', location: 0 }],
});

describe('restore', () => {
  it('puts the written text in the place of the analysed words, piece by piece', () => {
    assert.deepEqual(restore(aFragment('/a/', 'خواهـ آبـ ·'), { content: joinPieces(['می‌خواهیم ', 'آب.', ' ']), positions: 3, meta: META }), {
      url: '/a/', content: joinPieces(['می‌خواهیم ', 'آب.', ' ']), word_count: 2, filters: { organ: ['garden-council'] }, meta: META,
      anchors: [{ element: 'p', id: 'p-1', text: '', location: 0 }],
    });
  });

  it('refuses a text that has not as many pieces as the index has positions', () => {
    for (const pieces of [['یک '], ['یک ', 'دو ', 'سه ', 'چهار ']]) {
      assert.throws(() => restore(aFragment('/a/', 'یک دو سه'), { content: joinPieces(pieces), positions: pieces.length, meta: META }), new RegExp(`/a/ has 3 positions but ${pieces.length} pieces`));
    }
  });
});

describe('restoreFragments', () => {
  const files = { 'fragment/one.pf_fragment': encodeFragment(aFragment('/a/', 'آبـ ·')), 'fragment/two.pf_fragment': encodeFragment(aFragment('/b/', 'خاکـ ·')) };
  const shadow = (text: string) => ({ content: joinPieces([text, ' ']), positions: 2, meta: META });

  it('restores every fragment of an index', async (test) => {
    const folder = await aFolderOf(test, files);
    restoreFragments(folder, new Map([['/a/', shadow('آب')], ['/b/', shadow('خاک')]]));
    const content = (name: string) => decodeFragment(readFileSync(path.join(folder, 'fragment', name))).content;
    assert.deepEqual([content('one.pf_fragment'), content('two.pf_fragment')], [joinPieces(['آب', ' ']), joinPieces(['خاک', ' '])]);
  });

  it('refuses an index with a page that nobody indexed', async (test) => {
    const folder = await aFolderOf(test, files);
    assert.throws(() => restoreFragments(folder, new Map([['/a/', shadow('آب')]])), /a fragment for \/b\/, which was not indexed/);
  });

  it('refuses an index that lacks a page', async (test) => {
    const pages = new Map([['/a/', shadow('آب')], ['/b/', shadow('خاک')], ['/c/', shadow('گل')]]);
    const folder = await aFolderOf(test, files);
    assert.throws(() => restoreFragments(folder, pages), /3 pages were indexed, 2 came out/);
  });
});
