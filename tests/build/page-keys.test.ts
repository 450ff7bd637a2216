import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { PageKeys, publicFiles } from '../../src/build/page-keys.ts';
import { readSettings } from '../../src/model/settings.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { aDocument, anArchive, anOrgan, aPerson, aTopic } from '../fixtures/records.ts';

const cache = mkdtempSync(path.join(tmpdir(), 'bayegan-page-keys-'));
after(() => rmSync(cache, { recursive: true }));
const settings = { ...readSettings({ ARCHIVE_CONTENT: 'no-such-folder' }), cache };

interface Changes {
  water?: object;
  person?: string;
  topic?: string;
  organ?: string;
  text?: string;
  page?: string;
  base?: string;
}

/** The keys of an archive of two documents, of which only one names a person and a topic. */
function keysOf({ water, person = 'نسترن', topic = 'آب', organ = 'کمیتهٔ چاه', text = 'یک', page = 'دربارهٔ باغ', base = '/' }: Changes = {}) {
  const archive = anArchive({
    organs: [anOrgan('well-committee', { name: organ })], people: [aPerson('nastaran', { name: person })], topics: [aTopic('water', { name: topic })],
    pages: [{ id: 'about', title: page, order: 1 }],
    documents: [aDocument('water', { authors: ['nastaran'], topics: ['water'], ...water }), aDocument('garden')],
  });
  const places = new Map(['water', 'garden'].map((id) => [id, { offset: 0, length: 1, digest: id === 'water' ? text : 'دو' }]));
  return new PageKeys(archive, places, { ...settings, base });
}

const PLAIN = keysOf();
const PAGES = ['documents garden', 'documents water', 'forms garden', 'forms water', 'lists', 'forms of records'];
/** What has another key after a change. */
function changed(changes: Changes): string[] {
  const keys = keysOf(changes);
  const inMap = (map: 'documents' | 'forms' | 'index') => [...keys[map]].filter(([id, key]) => PLAIN[map].get(id) !== key).map(([id]) => `${map} ${id}`);
  return [...inMap('documents'), ...inMap('forms'), ...(keys.lists === PLAIN.lists ? [] : ['lists']), ...(keys.recordForms === PLAIN.recordForms ? [] : ['forms of records']), ...inMap('index')];
}

describe('what is known of public/', () => {
  it('is something else where a file is, or a link leads elsewhere: the measures of a picture stand in pages', async (test) => {
    const folder = await aFolderOf(test, { 'a.png': 'a', 'deep/b.png': 'b' });
    const link = (to: string) => {
      rmSync(path.join(folder, 'map.png'), { force: true });
      symlinkSync(to, path.join(folder, 'map.png'));
      return publicFiles(folder).join();
    };
    const first = link('a.png');
    assert.equal(link('a.png'), first);
    assert.notEqual(link('deep/b.png'), first);
    writeFileSync(path.join(folder, 'a.png'), 'c');
    assert.notEqual(link('a.png'), first);
  });
});

describe('keys of pages', () => {
  it('stay as they are while nothing changes', () => assert.deepEqual(changed({}), []));
  it('are others after an edit of a text, for its page and its other forms, and in the index', () => assert.deepEqual(changed({ text: 'سه' }), ['documents water', 'forms water', 'index water']));
  it('are others after an edit of a record, for its page and that of its neighbour, for all lists, and in the index', () => {
    assert.deepEqual(changed({ water: { summary: 'چکیده' } }), [...PAGES, 'index water']);
  });
  it('are others after an edit of an authority record where it is named, and for all lists', () => {
    const named = ['documents water', 'forms water', 'lists', 'forms of records', 'index water'];
    assert.deepEqual(changed({ person: 'نسترن دیگر' }), named);
    assert.deepEqual(changed({ topic: 'آبیاری' }), named);
    assert.deepEqual(changed({ organ: 'کمیتهٔ چاه‌ها' }), ['lists', 'forms of records']);
  });
  it('are others for all pages when one of the archive’s own is called otherwise', () => assert.deepEqual(changed({ page: 'باغ ما' }), PAGES));
  it('are others for all pages at another place, not in the index', () => assert.deepEqual(changed({ base: '/archive/' }), PAGES));
  it('are the same where it is known what pages show, and where that is damaged', () => {
    const first = keysOf().documents;
    const file = path.join(cache, 'views.json');
    const kept = readFileSync(file, 'utf8');
    assert.deepEqual(keysOf().documents, first);
    assert.equal(readFileSync(file, 'utf8'), kept);
    for (const damaged of ['', kept.slice(0, -9), kept.replace('water', 'wafer')]) {
      writeFileSync(file, damaged);
      assert.deepEqual(keysOf().documents, first);
      assert.equal(readFileSync(file, 'utf8'), kept);
    }
  });
  it('are others for a list that says what it shows, after an edit of that or of any authority record', () => {
    const list = (changes: Changes = {}) => keysOf(changes).listOf({ year: 1400, documents: ['water'] });
    const plain = list();
    assert.equal(list({ water: { summary: 'چکیده' }, text: 'سه' }), plain);
    assert.notEqual(list({ organ: 'کمیتهٔ چاه‌ها' }), plain);
    assert.notEqual(list({ base: '/archive/' }), plain);
    assert.notEqual(keysOf().listOf({ year: 1401, documents: ['water'] }), plain);
    assert.ok(keysOf().mayBeListed(plain) && !keysOf({ person: 'نسترن دیگر' }).mayBeListed(plain) && !keysOf().mayBeListed(PLAIN.lists));
    assert.throws(() => keysOf().listOf({ days: new Map() }), /plain data/);
  });
});
