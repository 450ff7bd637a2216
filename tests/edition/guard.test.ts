import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { openGate } from '../../src/edition/guard/gate.ts';
import { publishEditions } from '../../src/edition/publish.ts';
import type { EditionKind } from '../../src/edition/record.ts';
import { zipFolder } from '../../src/edition/zip-folder.ts';
import { packScript } from '../../src/search/transport/packs/format.ts';
import { openFolder } from '../../src/verify/places/folder.ts';
import { verifyCopy } from '../../src/verify/verify.ts';
import { aFolder, aFolderOf } from '../fixtures/folders.ts';
import { aGate, aText } from '../gate/archive.ts';
import { pagefindFragment } from '../gate/containers.ts';
import { aCopy } from '../verify/copies.ts';

const NAME = 'نرگس بیدستان';
const DRAFT = 'باران که ببارد، جوی‌های باغ را از نو می‌کنیم و آب را نوبتی می‌کنیم';
const FORMS = { 'statements/a/index.json': '{"a":1}', 'statements/b/index.json': '{"b":1}' };
const aSite = (test: TestContext) => aCopy(test, { 'index.html': 'خانه', 'editions/index.html': '<!--editions--><!--/editions-->', 'statements/feed.json': '{}', ...FORMS });

/** A folder of editions with one of them. */
async function anEdition(test: TestContext, file: string, kind: EditionKind, content: Buffer): Promise<string> {
  const record = { file, kind, title: 'باغ', date: '2026-01-01', bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  return aFolderOf(test, { [file]: content, 'editions.json': JSON.stringify([record]) });
}

/** A zip as editions are, of some files. */
async function zipWith(test: TestContext, files: Record<string, string>, top = 'archive-2026-01-01-text'): Promise<Buffer> {
  const to = path.join(await aFolder(test), 'edition.zip');
  await zipFolder(await aCopy(test, files), top, to, await aFolder(test));
  return readFileSync(to);
}

const packedInPage = (text: string) => Buffer.from(`<!DOCTYPE html><script type="text/plain" id="pack-0">${gzipSync(JSON.stringify([{ html: text }])).toString('base64')}</script>`);

/** A ZIM file with one cluster, packed as zimwriterfs packs, that holds a page. */
function aZim(page: string): Buffer {
  const content = Buffer.from(page);
  const offsets = Buffer.alloc(8);
  offsets.writeUInt32LE(8, 0);
  offsets.writeUInt32LE(8 + content.length, 4);
  const cluster = Buffer.concat([Buffer.from([5]), zstdCompressSync(Buffer.concat([offsets, content]))]);
  const head = Buffer.alloc(88);
  const end = head.length + cluster.length;
  head.writeUInt32LE(0x044d495a, 0);
  head.writeUInt32LE(1, 28);
  for (const [at, place] of [[32, end], [40, end], [48, end], [56, 80], [72, end + 8]] as const) head.writeBigUInt64LE(BigInt(place), at);
  const list = Buffer.alloc(8);
  list.writeBigUInt64LE(BigInt(head.length));
  return Buffer.concat([head, cluster, list]);
}

describe('an edition from before something was withheld', () => {
  const KINDS: [kind: EditionKind, file: string, make: (test: TestContext, text: string) => Promise<Buffer>][] = [
    ['text', 'archive-2026-01-01-text.zip', (test, text) => zipWith(test, { 'statements/c.txt': text })],
    ['file', 'archive-2026-01-01-all.html', async (_test, text) => packedInPage(text)],
    ['supplement', 'archive-2026-01-01-update-1.zip', (test, text) => zipWith(test, { 'packs/fragment-0a.js': packScript('fragment-0a', 'a', { 'fragment/fa_0a1.pf_fragment': pagefindFragment(text).toString('base64') }) }, '')],
    ['zim', 'archive-2026-01-01.zim', async (_test, text) => aZim(`<p>${text}</p>`)],
  ];
  for (const [kind, file, make] of KINDS) {
    for (const [what, text, setting] of [
      ['a withheld name', `بیانیهٔ ${NAME} دربارهٔ آب`, { withheld: `${NAME}\n` }],
      ['what is a draft now', DRAFT, { content: { 'statements/rain.mdx': aText('باران', DRAFT, 'draft: true\n') } }],
    ] as const) {
      it(`does not get into a site: ${kind} with ${what}`, async (test) => {
        const site = await aSite(test);
        const editions = await anEdition(test, file, kind, await make(test, text));
        await assert.rejects(publishEditions({ site, editions, gate: await aGate(test, setting) }), (error: Error) => error.name === 'GateClosed' && error.message.includes(`editions/${file}  `) && !error.message.includes(NAME) && error.message.split('\n').length === 2);
        assert.deepEqual([(await verifyCopy(await openFolder(site))).good, readdirSync(path.join(site, 'editions'))], [true, ['index.html']]);
        assert.equal((await publishEditions({ site, editions, gate: await aGate(test) })).editions, 1);
        assert.ok((await verifyCopy(await openFolder(site))).good);
      });
    }
  }

  it('does not get into a site where it can’t be opened', async (test) => {
    const site = await aSite(test);
    for (const content of [Buffer.from('دروغ'), aZim('آب').fill(4, 88, 89)]) {
      const editions = await anEdition(test, 'a.zim', 'zim', content);
      await assert.rejects(publishEditions({ site, editions, gate: await aGate(test) }), /a\.zim can’t be opened, so nobody knows what is in it/);
    }
  });

  it('is not let through by content that can’t be read whole', async (test) => {
    const content = await aFolderOf(test, { 'archive.yaml': 'title: باغ\n', 'organs.yaml': '- id: garden-council\n  name: شورای باغ\n', 'statements/rain.mdx': '---\ntitle: [\n---\n' });
    await assert.rejects(openGate({ content, site: undefined }), /statements\/rain\.mdx:[^]*nobody knows what must not get out/);
  });
});

describe('an edition of another site than the present one', () => {
  const told = (file: string, counts: string) => [`${file} was made of another site than the present one; documents that ${counts}. Make it anew, or delete it.`];
  const OTHER = 'are gone since: 2, that have changed: 1, that have come: 1';

  it('is told, as far as its documents show it; one of the present site is not', async (test) => {
    const site = await aSite(test);
    const publish = async (files: Record<string, string>) => publishEditions({ site, editions: await anEdition(test, 'a-text.zip', 'text', await zipWith(test, files)), gate: await aGate(test) });
    const present = { 'statements/a.json': FORMS['statements/a/index.json'], 'statements/b.json': FORMS['statements/b/index.json'] };
    assert.deepEqual((await publish(present)).notes, []);
    assert.deepEqual((await publish(present)).notes, []);
    assert.deepEqual((await publish({ 'statements/a.json': '{"a":2}', 'statements/c.json': '{}', 'statements/d.json': '{}' })).notes, told('a-text.zip', OTHER));
  });

  it('is told of a ZIM file, by the manifest of the folder within', async (test) => {
    const site = await aSite(test);
    const publish = async (files: Record<string, string>) => {
      const manifest = readFileSync(path.join(await aCopy(test, files), 'manifest.json'), 'utf8');
      return publishEditions({ site, editions: await anEdition(test, 'a.zim', 'zim', aZim(manifest)), gate: await aGate(test) });
    };
    assert.deepEqual((await publish(FORMS)).notes, []);
    assert.deepEqual((await publish({ 'statements/a/index.json': '{"a":2}', 'statements/c/index.json': '{}', 'statements/d/index.json': '{}' })).notes, told('a.zim', OTHER));
  });

  it('is told of the one file, by what is found of its documents, and by where it leads', async (test) => {
    const home = '<link rel="canonical" href="https://example.org/garden/">';
    const site = await aCopy(test, { 'index.html': home, 'editions/index.html': '<!--editions--><!--/editions-->', 'pagefind/fragment/fa_a1.pf_fragment': 'a', 'pagefind/fragment/fa_b1.pf_fragment': 'b', ...FORMS });
    const publish = async (documents: { id: string; url: string }[], address: string) => {
      const page = `<!DOCTYPE html><script type="text/plain" id="catalogue">${gzipSync(JSON.stringify({ documents, address })).toString('base64')}</script>`;
      return (await publishEditions({ site, editions: await anEdition(test, 'a.html', 'file', Buffer.from(page)), gate: await aGate(test) })).notes;
    };
    const present = { id: 'fa_a1', url: '/statements/a/' };
    assert.deepEqual(await publish([present], 'https://example.org/garden/'), []);
    assert.deepEqual(await publish([present, { id: 'fa_b0', url: '/statements/b/' }, { id: 'fa_c1', url: '/statements/c/' }], 'https://example.org/garden/'), told('a.html', 'are gone since: 1, that have changed: 1, that have come: 0'));
    assert.deepEqual(await publish([present], ''), ['a.html leads to no address, and the present site was built for https://example.org/garden/. Make it anew, or delete it.']);
  });
});
