import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { compileDocument } from '../../src/mdx/document.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { keepLinks } from '../../src/import/markdown/addresses.ts';
import { takePictures } from '../../src/import/markdown/pictures.ts';
import { writeProven } from '../../src/import/markdown/verify.ts';
import sharp from 'sharp';
import { aFolder } from '../fixtures/folders.ts';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function read(html: string | Uint8Array, folder = '/nowhere') {
  const imported = readHtml(typeof html === 'string' ? Buffer.from(html) : html, { file: '/x/صفحه.html', sha256: '', shown: 'صفحه.html' });
  keepLinks(imported.root, imported.url, imported.notes);
  const pictures = await takePictures(imported, 'id', { folder });
  const notes = new Map(imported.notes.list().map(({ what, words }) => [what, words]));
  return { imported, pictures, notes, markdown: writeProven(imported.root) };
}

test('scripts, frames, handlers, forms and hidden words are left out and said; what they surround stays', async () => {
  const { markdown, notes } = await read('<p onclick="x">آب<script>steal()</script><img src="x.png" onerror="steal()" alt="جوی"> <iframe src="//evil"></iframe><span style="display:none">پنهان</span></p><form><input value="نام"><p>نان</p></form><object data="x"></object><a href="javascript:steal()">بد</a> <a href="vbscript:x">بدتر</a> <a href="//evil.example/">کج</a>');
  assert.equal(markdown, 'آب جوی\n\nنان\n\nبد بدتر کج\n');
  for (const what of ['script left out', 'frame left out', 'event handler left out', 'form field left out', 'embedded object left out', 'link that runs a program left out, its words kept']) assert.ok(notes.has(what), what);
  assert.deepEqual(notes.get('hidden text left out'), ['پنهان']);
});

test('lines that end at the edge of marked words end behind them, and no sign that marks them is shown', async () => {
  const cases = [
    ['یک <b>دو<br></b>سه', 'یک **دو**\\\nسه'], ['یک <b><br>دو</b> سه', 'یک\\\n**دو** سه'], ['<i><b>یک <br> </b></i>دو', '***یک***\\\nدو'], ['<u><br></u>یک<a href="https://a.example/"><br></a>', 'یک'],
    ['<ul><li><u>یک<br></u></li></ul>', '- <u>یک</u>'], ['<h2><b>یک<br></b></h2>', '## **یک**'], ['<u>یک\\</u> دو', '<u>یک\\\\</u> دو'],
  ] as const;
  for (const [html, markdown] of cases) assert.equal((await read(`<p>${html}</p>`)).markdown.trim(), markdown);
});

test('a page that begins with a ruler, and has another, keeps what stands between them', async () => {
  assert.equal((await read('<hr><p>یک</p><hr><p>دو</p>')).markdown, '---\n\nیک\n\n---\n\nدو\n');
});

test('the article of a page is kept, what stands around it is told', async () => {
  const article = `<article><h1>بیانیه</h1><p>${'آب از آنِ همهٔ باغ است. '.repeat(30)}</p><aside>تبلیغ</aside></article>`;
  const { imported, markdown, notes } = await read(`<html lang="fa"><head><title>بیانیه | برگ سبز</title><meta property="og:site_name" content="برگ سبز"><link rel="canonical" href="https://baghbanan.example/1"><meta property="article:published_time" content="2021-07-30T08:00:00Z"></head><body><nav>خانه</nav>${article}<footer>پایین</footer></body></html>`);
  assert.ok(markdown.startsWith('# بیانیه\n\nآب از آنِ'));
  assert.deepEqual(notes.get('page furniture left out'), ['خانه', 'پایین', 'تبلیغ']);
  const { title, url, publisher, published } = imported;
  assert.deepEqual([title, url, publisher, published?.date], ['بیانیه', 'https://baghbanan.example/1', 'برگ سبز', '2021-07-30']);
});

test('a page in windows-1256 is read by what it declares', async () => {
  const head = Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><p>');
  const { markdown } = await read(Buffer.concat([head, Uint8Array.of(0xcd, 0xd2, 0xc8, 0x20, 0xc8, 0xc7, 0xdb)]));
  assert.equal(markdown, 'حزب باغ\n');
});

test('links lead out whole, by the address of the page; in mere words otherwise', async () => {
  const page = (head: string) => `<head>${head}</head><p><a href="/b/">راه</a> <a href="#x">لنگر</a> <a href="mailto:a@baghbanan.example">نامه</a></p>`;
  assert.equal((await read(page(''))).markdown, 'راه لنگر [نامه](mailto:a@baghbanan.example)\n');
  // The name of a place is no link that was left out.
  assert.equal((await read('<p><a name="x"></a>آب <a id="y">روان</a></p>')).notes.size, 0);
  assert.equal((await read(page('<link rel="canonical" href="https://baghbanan.example/a/">'))).markdown, '[راه](https://baghbanan.example/b/) لنگر [نامه](mailto:a@baghbanan.example)\n');
});

test('footnotes are found however a program links them', async () => {
  const forms = [
    '<p>آب<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> روان</p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> یادداشت</p></div>',
    '<p>آب<sup data-fn="a"><a href="#a" id="a-link">1</a></sup> روان</p><ol class="wp-block-footnotes"><li id="a">یادداشت <a href="#a-link">↩︎</a></li></ol>',
    '<p>آب<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> روان</p><ol><li id="footnote-1"><p>یادداشت <a href="#footnote-ref-1">↑</a></p></li></ol>',
  ];
  for (const form of forms) assert.equal((await read(form)).markdown, 'آب[^1] روان\n\n[^1]: یادداشت\n');
  const twice = '<p>آب<a href="#fn1" id="r1">1</a> روان<a href="#fn1">1</a></p><ol><li id="fn1">یادداشت <a href="#r1">↩</a></li></ol>';
  assert.equal((await read(twice)).markdown, 'آب[^1] روان[^1]\n\n[^1]: یادداشت\n');
  const twoParagraphs = '<p>آب<a href="#_ftn1" name="_ftnref1">[1]</a></p><div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> یک</p><p>دو</p></div><p>پایان</p></div>';
  assert.equal((await read(twoParagraphs)).markdown, 'آب[^1]\n\n---\n\nپایان\n\n[^1]: یک\n\n    دو\n');
});

test('pictures come from beside the page, from the page itself, and from nowhere else', async (t) => {
  const folder = path.join(await aFolder(t), 'pages');
  await mkdir(path.join(folder, 'صفحه_files'), { recursive: true });
  await writeFile(path.join(folder, 'صفحه_files/bid.png'), PNG);
  await writeFile(path.join(folder, '../outside.png'), PNG);
  const { markdown, pictures, notes } = await read(`<p><img src="${encodeURI('صفحه_files/bid.png')}" alt="بید"></p><p><img src="data:image/png;base64,${PNG.toString('base64')}" alt="سیب"></p><p><img src="../outside.png" alt="بیرون"></p><p><img src="https://evil.example/pixel.png" alt="دور"></p><p><img src="gone.png" alt="گم"></p>`, folder);
  assert.equal(markdown, '![بید](/images/id-1.png)\n\n![سیب](/images/id-2.png)\n\nبیرون\n\n[دور](https://evil.example/pixel.png)\n\nگم\n');
  assert.deepEqual([...pictures.keys()], ['images/id-1.png', 'images/id-2.png']);
  assert.deepEqual(notes.get('picture that is missing; its description is kept'), ['../outside.png', 'gone.png']);
});

test('a picture comes without what stands beside it in its file, and one that the check will refuse is told', async () => {
  const picture = () => sharp({ create: { width: 4, height: 3, channels: 3, background: '#456' } }).jpeg();
  const asData = (bytes: Buffer) => `<p><img src="data:image/jpeg;base64,${bytes.toString('base64')}" alt="بید"></p>`;
  const plain = await picture().toBuffer();
  const { pictures, notes } = await read(asData(await picture().withExif({ IFD0: { Artist: 'X' } }).toBuffer()));
  assert.deepEqual(Buffer.from([...pictures.values()][0]!.bytes).equals(plain), true);
  assert.match(notes.get('what stood beside the picture in its file taken out: it may name a person, a device, a place')?.[0] ?? '', /^\/images\/id-1\.jpg: \d+ bytes$/);
  const turned = await read(asData(await picture().withMetadata({ orientation: 6 }).toBuffer()));
  assert.match(turned.notes.get('the check will refuse a picture')?.[0] ?? '', /how the picture is to be turned.* → turn it in a program/);
  assert.deepEqual([...(await read(asData(plain))).notes], []);
});

test('raised, lowered and underlined words in a text that no paragraph surrounds stay where they are', async () => {
  assert.equal((await read('<div>میزان H<sub>2</sub>O و <u>زیرخط</u> است<sup>۳</sup> و<br>پایان</div>')).markdown, 'میزان H<sub>2</sub>O و <u>زیرخط</u> است<sup>۳</sup> و\\\nپایان\n');
  assert.equal((await read('<table><tr><td>متر<sup>2</sup> زمین</td><td>ب</td></tr></table>')).markdown, '| متر<sup>2</sup> زمین | ب |\n| - | - |\n');
});

test('the caption of a table, and who said what is quoted, are kept', async () => {
  assert.equal((await read('<table><caption>شمار <b>درختان</b></caption><tr><th>بید</th></tr><tr><td>۳</td></tr></table>')).markdown, 'شمار **درختان**\n\n| بید |\n| - |\n| ۳ |\n');
  assert.equal((await read('<blockquote><p>آب روان است.</p><footer>یک باغبان</footer></blockquote>')).markdown, '> آب روان است.\n>\n> یک باغبان\n');
});

test('lists count as their page does; where Markdown can’t, that is told', async () => {
  const { markdown, notes } = await read('<ol start="5"><li value="7">هفت</li><li>هشت</li><li value="12">دوازده</li></ol>');
  assert.equal(markdown, '7. هفت\n8. هشت\n\n12) دوازده\n');
  assert.deepEqual([...notes], []);
  const letters = await read('<ol type="a"><li>آب</li></ol><p>و</p><ol reversed><li>دو</li><li>یک</li></ol>');
  assert.deepEqual(letters.notes.get('list that counts by letters, or backwards: it became one of plain numbers'), ['آب', 'دویک']);
});

test('code of nothing, as editors leave it behind, is nothing', async () => {
  assert.equal((await read('<p>باغ<code></code> و <code> </code>آب</p>')).markdown, 'باغ و آب\n');
});

test('pieces of code side by side are one', async () => {
  assert.equal((await read('<p><code>آب </code><code>بید</code></p>')).markdown, '`آب بید`\n');
  assert.equal((await read('<code><p>آب</p></code><code></code><code><p>بید</p></code>')).markdown, '`آببید`\n');
});

test('a word of a page that does not come into the text is told, whatever the page is made of', async () => {
  const tags = 'p div b i u sup sub span a em s td tr table caption ul ol li dl dt dd blockquote footer cite pre code h2 center font figure figcaption details summary address x-odd ruby rt q label fieldset legend br hr'.split(' ');
  const html = fc.letrec((tie) => ({
    node: fc.oneof({ maxDepth: 4, depthSize: 'small' }, fc.constantFrom('آب ', 'باغ', ' بید\n', 'سیب، '), fc.tuple(fc.constantFrom(...tags), fc.array(tie('node'), { maxLength: 3 })).map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`)),
  })).node as fc.Arbitrary<string>;
  await fc.assert(fc.asyncProperty(fc.array(html, { minLength: 1, maxLength: 4 }), async (parts) => {
    const { markdown, notes } = await read(`<p>آغاز</p>${parts.join('')}`);
    const wordsOf = (text: string) => (text.match(/آب|باغ|بید|سیب/g) ?? []).length;
    const told = ['word that could not be brought over: look for it in the file', 'page furniture left out'].some((what) => notes.has(what));
    const shown = compileDocument(markdown).blocks.map(({ text }) => text).join('\n');
    assert.ok(told || wordsOf(shown) === wordsOf(parts.join('')), markdown);
  }), { numRuns: 100 });
});
