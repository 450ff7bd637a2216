import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Sealed } from '../../src/gate/budget.ts';
import { layersOf } from '../../src/gate/unpack.ts';
import { aText, found, rulesOf } from './archive.ts';
import { everyForm, pagefindChunk, zipOf } from './containers.ts';

const NAME = 'یاسمن شب‌بو';
const LATIN = 'Yasaman Shabbou';
const DRAFT = 'انجمن نهالستان پیشنهاد می‌کند که انبار کهنهٔ کنار رود از نو ساخته شود';
const LIST = `# نام‌های ساختگی\n\nنرگس ناشناس\n${NAME}\n${LATIN}\n`;

const forms = { [NAME]: await everyForm(NAME), [LATIN]: await everyForm(LATIN) };
const draftForms = await everyForm(DRAFT);

describe('a withheld name', () => {
  for (const [name, inForms] of Object.entries(forms)) {
    for (const [form, [file, bytes]] of Object.entries(inForms)) {
      if (form === 'punycode host' && name === LATIN) continue; // plain letters are no punycode
      it(`${name === LATIN ? 'in Latin letters' : 'in Persian'} is found as ${form}, and never printed`, async (test) => {
        const findings = await found(test, { site: { [file]: bytes, 'other.txt': 'باغ' }, withheld: LIST });
        const names = findings.filter(({ rule }) => rule === 'withheld-name');
        assert.ok(names.length > 0, `found: ${rulesOf(findings).join()}`);
        for (const { path: where, message } of names) {
          assert.match(message, new RegExp(`\\bline ${name === NAME ? 4 : 5}\\b`));
          if (form !== 'file name') assert.ok(where.startsWith(file), where);
        }
        assert.doesNotMatch(JSON.stringify(findings), /یاسمن|شب.?بو|Yasaman|Shabbou/i);
      });
    }
  }

  it('is found in a text that begins with the letters of a font', async (test) => {
    for (const begins of ['OTTO ', 'wOFF ']) assert.deepEqual(rulesOf(await found(test, { site: { 'a.txt': `${begins}${NAME}` }, withheld: LIST })), ['withheld-name'], begins);
  });

  it('of one word is found in a chunk of the index, as its key', async (test) => {
    const chunk = (words: string[]) => ({ 'pagefind/index/fa_1.pf_index': pagefindChunk(words) });
    assert.deepEqual(rulesOf(await found(test, { site: chunk(['باغـ', 'شببوـ']), withheld: 'شب‌بو\n' })), ['withheld-name']);
    assert.deepEqual(rulesOf(await found(test, { site: chunk(['باغـ', 'درختـ']), withheld: 'شب‌بو\n' })), []);
  });

  it('in a picture is found whatever else is wrong with the picture', async (test) => {
    const [file, bytes] = forms[NAME]!['XMP of a JPEG']!;
    assert.deepEqual(rulesOf(await found(test, { site: { [file]: bytes }, withheld: LIST })), ['image-metadata', 'withheld-name']);
  });
});

describe('the text of a draft', () => {
  const content = { 'statements/the-shed.mdx': aText('انبار کنار رود', DRAFT, 'draft: true\n') };
  for (const [form, [file, bytes]] of Object.entries(draftForms)) {
    if (['table cells', 'punycode host', 'file name', 'name in a zip', 'name in a zip that does not tell its letters', 'name in an old zip'].includes(form)) continue; // forms of names
    it(`is found as ${form}`, async (test) => {
      const findings = await found(test, { site: { [file]: bytes }, content });
      const drafts = findings.filter(({ rule }) => rule === 'draft');
      assert.ok(drafts.length > 0, `found: ${rulesOf(findings).join()}`);
      assert.match(drafts[0]!.message, /the-shed\.mdx/);
    });
  }

  it('is found wherever the same large bytes lie, as what they are there', async (test) => {
    const large = Buffer.from(`<p>${DRAFT.replace(/(\p{L})(?=\p{L})/gu, '$1<b></b>')}</p>${'<p>باغ و آب</p>'.repeat(70_000)}`);
    const site = { 'a.html': large, 'b.html': large, 'c.zip': await zipOf({ 'a.html': large }), 'd.js': large };
    const findings = await found(test, { site, content });
    assert.deepEqual(findings.filter(({ rule }) => rule === 'draft').map(({ path: where }) => where), ['a.html', 'b.html', 'c.zip › a.html']);
  });
});

describe('what can’t be opened', () => {
  const sealed = async (test: TestContext, site: Record<string, Buffer>) => assert.deepEqual(rulesOf(await found(test, { site })), ['sealed']);

  it('is not published: a zip file cut short', async (test) => sealed(test, { 'a.zip': (await zipOf({ 'x.txt': Buffer.from('باغ'.repeat(100)) })).subarray(0, 60) }));
  it('is not published: gzip cut short', async (test) => sealed(test, { 'a.gz': gzipSync('باغ'.repeat(100)).subarray(0, 20) }));
  for (const [kind, begins] of [['RAR', 'Rar!\x1a\x07\x01\0'], ['7z', '7z\xbc\xaf\x27\x1c\0\x04'], ['xz', '\xfd7zXZ\0\0'], ['bzip2', 'BZh91AY&SY']] as const) {
    it(`is not published: packed as ${kind}`, async (test) => sealed(test, { 'a.bin': Buffer.from(`${begins}باغ`, 'latin1') }));
  }
  it('is not published: locked by a password', async (test) => sealed(test, { 'a.docx': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le')]) }));
  it('is not published: packed within itself without end', async (test) => {
    let bytes: Buffer = Buffer.from('باغ');
    for (let depth = 0; depth < 12; depth++) bytes = gzipSync(bytes);
    await sealed(test, { 'a.gz': bytes });
  });
  it('is not opened further than may be: a bomb', async () => {
    const inner = gzipSync(Buffer.alloc(64_000));
    const bomb = await zipOf(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.gz`, inner])));
    const opened = async (most?: number) => {
      let layers = 0;
      for await (const { bytes } of layersOf('a.zip', bomb, () => false, most)) layers += bytes.length;
      return layers;
    };
    assert.equal(await opened(), 20 * 64_000);
    await assert.rejects(opened(10 * 64_000), Sealed);
  });
});
