import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { chromium } from 'playwright-core';
import { fromBufferPromise } from 'yauzl';
import { congressBooks, epub, meetingBook, selectionBook, type Book } from '../../src/export/epub/index.ts';
import { exportContext } from '../../src/export/mapping/index.ts';
import { compileDocument } from '../../src/mdx/document.ts';
import type { Archive } from '../../src/model/graph.ts';
import { publishedArchive } from '../../src/model/published.ts';
import { readContent } from '../../src/model/read/content.ts';
import { aFolder } from '../fixtures/folders.ts';
import { aDocument, aMeeting, anArchive, aPerson } from '../fixtures/records.ts';
import { findChromium } from '../../src/browser/chromium.ts';
import { findProgram } from '../support/programs.ts';
import { run, runScript } from '../support/run.ts';
import { elementsOf, readXml } from '../support/xml.ts';

const GOOD = path.resolve('tests/fixtures/archives/good');
const EVERY_ELEMENT = path.resolve('tests/fixtures/books/every-element.mdx');
const SITE = 'https://baghbanan.example';
const picture = await readFile('public/favicon.svg');

/** A book of texts that are given by id; every document has one of its own if none is given. */
async function bytesOf(archive: Archive, book: Book, texts: Record<string, string> = {}, site: string | null = SITE): Promise<Buffer> {
  const pieces = epub(exportContext(archive, { site: site ?? undefined, base: '/' }), book, {
    text: ({ id }) => compileDocument(texts[id] ?? `متن ${id}.`),
    file: (file) => (file === 'favicon.svg' ? picture : null),
  });
  return buffer(pieces);
}

/** The files of a book as they are, by name. */
async function bytesIn(book: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(book, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}

/** The same, as text. */
async function filesOf(book: Buffer): Promise<Map<string, string>> {
  return new Map([...(await bytesIn(book))].map(([name, bytes]) => [name, bytes.toString('utf8')]));
}

/** What the checker of EPUB says; skips the test where it is not found. */
async function judged(test: TestContext, bytes: Buffer): Promise<string | null> {
  const [checker, java] = [findProgram('epubcheck'), findProgram('java', 'default-jre-headless')];
  if (!checker || !java) {
    test.skip('needs EPUBCheck: on Debian or Ubuntu, sudo apt-get install epubcheck');
    return null;
  }
  const file = path.join(await aFolder(test), 'book.epub');
  await writeFile(file, bytes);
  // Started for a moment, it is quicker with less care taken of its speed.
  const { out, err } = await run(java, ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', checker, file], path.dirname(file));
  return out + err;
}

const NO_FAULT = /0 fatals \/ 0 errors \/ 0 warnings/;

/** Records that are hard to write down: unknown and vague dates, names in brackets and in other languages, many hands, no text. */
const hard = anArchive({
  meetings: [aMeeting('c2', { kind: 'congress', name: 'کنگرهٔ «دوم» & <باغ>', date: '1398~' })],
  people: Array.from({ length: 20 }, (_, index) => aPerson(`gardener-${index}`)),
  documents: [
    aDocument('every', { kind: 'report', meeting: 'c2', title: 'متن سخت «با <نشانه> & "گیومه"»', formerIds: { 'p-oldold': '۱-نخست' }, notes: ['یادداشت <b> & ۲'], sources: [{ url: 'https://baghbanan.example/a?b=1&c=2', accessed: '2021-01-01' }, { url: 'https://baghbanan.example/خاک?c=2#<x> y' }] }, 'reports'),
    aDocument('water-resolution', { meeting: 'c2', date: 'XXXX', titleStatus: 'supplied', signatories: Array.from({ length: 20 }, (_, index) => `gardener-${index}`) }),
    aDocument('pruning-decision', { meeting: 'c2', date: '1399-03~/1400', holding: 'abstract', summary: 'چکیده & «نقل».' }),
    aDocument('secret', { meeting: 'c2', access: 'restricted', summary: 'صورت‌جلسه.' }),
    aDocument('spring', { kind: 'message', meeting: 'c2', language: 'en', title: 'A Call', titleOriginal: { text: 'A Call for Spring', language: 'en' } }, 'statements'),
  ],
});
const hardTexts = { every: await readFile(EVERY_ELEMENT, 'utf8'), spring: 'Spring is on its way.', secret: 'رازی که همگانی نیست' };
const hardBook = meetingBook(hard, hard.meetings.get('c2')!)!;

describe('a book', () => {
  it('is valid EPUB with all that a document may hold', async (test) => {
    const said = await judged(test, await bytesOf(hard, hardBook, hardTexts));
    if (said !== null) assert.match(said, NO_FAULT);
  });

  it('is valid where the archive does not know its own address, and of a whole archive', async (test) => {
    const content = await readContent(GOOD);
    const archive = publishedArchive(content);
    const texts = Object.fromEntries(content.documents.map(({ id, source }) => [id, source]));
    const said = await judged(test, await bytesOf(archive, selectionBook(archive, {})!, texts, null));
    if (said !== null) assert.match(said, NO_FAULT);
  });

  it('begins with its kind, uncompressed and at the place where programs look for it', async () => {
    const bytes = await bytesOf(hard, hardBook, hardTexts);
    assert.equal(bytes.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip');
  });

  it('is the same bytes each time', async () => {
    assert.ok((await bytesOf(hard, hardBook, hardTexts)).equals(await bytesOf(hard, hardBook, hardTexts)));
  });

  it('reads from right to left, in the order of the meeting, and names who, what and when', async () => {
    const files = await filesOf(await bytesOf(hard, hardBook, hardTexts));
    const root = readXml(files.get('EPUB/package.opf')!);
    const [spine] = elementsOf(root, 'spine');
    assert.equal(spine!.attributes['page-progression-direction'], 'rtl');
    const hrefs = new Map(elementsOf(root, 'item').map(({ attributes }) => [attributes['id'], attributes['href']]));
    assert.deepEqual(spine!.children.map(({ attributes }) => hrefs.get(attributes['idref']!)), [
      'title.xhtml', 'nav.xhtml', 'text/every.xhtml', 'text/spring.xhtml', 'text/pruning-decision.xhtml', 'text/secret.xhtml', 'text/water-resolution.xhtml',
    ]);
    assert.equal(elementsOf(root, 'dc:title')[0]!.text, 'کنگرهٔ «دوم» & <باغ>');
    assert.equal(elementsOf(root, 'dc:source')[0]!.text, `${SITE}/meetings/c2/`);
    for (const [name, text] of files) if (name.endsWith('.xhtml')) assert.equal(readXml(text).attributes['dir'], 'rtl', name);
  });

  it('names its own language first, then those of the texts in it, and none of which it has no text', async () => {
    const languages = async (bytes: Promise<Buffer>) => elementsOf(readXml((await filesOf(await bytes)).get('EPUB/package.opf')!), 'dc:language').map(({ text }) => text);
    assert.deepEqual(await languages(bytesOf(hard, hardBook, hardTexts)), ['fa', 'en']);
    assert.deepEqual(await languages(bytesOf(hard, hardBook, { ...hardTexts, spring: '' })), ['fa']);
  });

  it('names titles of another language as such, in chapters and contents, and a source only where there is one', async () => {
    const documents = [
      aDocument('letter', { meeting: 'c2', language: 'de', title: 'Schützt die Gärten!', holding: 'none', summary: 'چکیده.' }, 'statements'),
      aDocument('call', { meeting: 'c2', language: 'de', title: 'فراخوان', titleOriginal: { text: 'Aufruf', language: 'de' }, holding: 'none', sources: [{ url: SITE }] }, 'statements'),
    ];
    const archive = anArchive({ meetings: [aMeeting('c2', { kind: 'congress' })], documents });
    const files = await filesOf(await bytesOf(archive, meetingBook(archive, archive.meetings.get('c2')!)!));
    const [letter, call] = ['letter', 'call'].map((id) => files.get(`EPUB/text/${id}.xhtml`)!);
    assert.match(letter!, /<h1 id="main"><bdi lang="de" xml:lang="de">Schützt die Gärten!<\/bdi><\/h1>/);
    assert.match(files.get('EPUB/nav.xhtml')!, /<a href="text\/letter.xhtml"><bdi lang="de" xml:lang="de">Schützt die Gärten!<\/bdi><\/a>/);
    assert.match(call!, /<h1 id="main">فراخوان<\/h1>/);
    assert.match(letter!, /<p class="holding">آرشیو متن این سند را ندارد\.<\/p>/);
    assert.match(call!, /آرشیو متن این سند را ندارد\. نشانی منبع در زیر آمده است\./);
  });

  it('has only what is public: no restricted text, no draft; an abstract is named as one, and what is repealed says so above its text', async () => {
    const files = await filesOf(await bytesOf(hard, hardBook, hardTexts));
    const whole = [...files.values()].join('\n');
    assert.doesNotMatch(whole, /رازی که/);
    assert.match(files.get('EPUB/text/secret.xhtml')!, /متن این سند در آرشیو همگانی نگه‌داری نمی‌شود/);
    assert.match(files.get('EPUB/text/pruning-decision.xhtml')!, /چکیدهٔ آرشیو است، نه نوشتهٔ صادرکنندهٔ سند[^]*چکیدهٔ آرشیو، بخش به بخش/);

    const content = await readContent(GOOD);
    const archive = publishedArchive(content);
    const texts = Object.fromEntries(content.documents.map(({ id, source }) => [id, source]));
    const book = await filesOf(await bytesOf(archive, selectionBook(archive, {})!, texts));
    const all = [...book.values()].join('\n');
    assert.match(book.get('EPUB/text/pruning-decision.xhtml')!, /<p class="line">قرار، شورای باغ، ۲۰ دسامبر ۲۰۱۲ \(۳۰ آذر ۱۳۹۱\)، لغوشده<\/p>/);
    assert.match(book.get('EPUB/text/grafting-proposal.xhtml')!, /<p>پیشنهاد می‌کند[^<]*<\/p><p>پلنوم آن را[^<]*<\/p>/, 'paragraphs of an abstract');
    assert.doesNotMatch(all, /frost-draft|سرمای دیررس|نامی که نباید خوانده شود/);
  });

  it('leads from text to text within it, to the archive for others, and keeps links to former places', async () => {
    const files = await filesOf(await bytesOf(hard, hardBook, hardTexts));
    const links = elementsOf(readXml(files.get('EPUB/text/every.xhtml')!), 'a').map(({ text, attributes }) => [text, attributes['href'] && decodeURI(attributes['href'])]);
    const to = (text: string) => links.find(([shown]) => shown === text)?.[1];
    assert.equal(to('بند'), '#_۱-نخست');
    assert.equal(to('آنجا'), 'water-resolution.xhtml');
    assert.equal(to('بیرون'), `${SITE}/statements/spring-call/`);
    assert.equal(to('وب'), 'https://baghbanan.example/?a=1&b=2');
    const alone = await filesOf(await bytesOf(hard, hardBook, hardTexts, null));
    const outside = elementsOf(readXml(alone.get('EPUB/text/every.xhtml')!), 'a').find(({ text }) => text === 'بیرون')!;
    assert.equal(outside.attributes['href'], undefined);
  });

  it('shows a text in another language in its own direction', async () => {
    const files = await filesOf(await bytesOf(hard, hardBook, hardTexts));
    const text = elementsOf(readXml(files.get('EPUB/text/spring.xhtml')!), 'section').find(({ attributes }) => attributes['class'] === 'text')!;
    assert.deepEqual([text.attributes['dir'], text.attributes['lang'], text.attributes['xml:lang']], ['ltr', 'en', 'en']);
  });

  it('opens in a browser: with its own face, and nothing asked of anybody', async (test) => {
    const folder = await aFolder(test);
    for (const [name, bytes] of await bytesIn(await bytesOf(hard, hardBook, hardTexts))) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), bytes);
    }
    const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`file://${folder}/EPUB/text/every.xhtml`);
      assert.equal(await page.locator('h1').innerText(), 'متن سخت «با <نشانه> & "گیومه"»');
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), 'rtl');
      const faces = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].map(({ weight, status }) => `${weight} ${status}`);
      });
      assert.deepEqual(faces, ['400 loaded', '700 loaded']);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360), 'nothing is wider than a telephone');
      assert.ok(asked.every((address) => address.startsWith('file:')), asked.join());
    } finally {
      await browser.close();
    }
  });

  it('is written for each congress of an archive, beside its page', async () => {
    const written: string[] = [];
    await congressBooks(exportContext(hard, { site: SITE, base: '/' }), { text: ({ id }) => compileDocument(`متن ${id}`), file: () => null }, async (file, pieces) => {
      const bytes = await buffer(pieces);
      written.push(`${file} ${bytes.length > 10_000}`);
    });
    assert.deepEqual(written, ['meetings/c2/c2.epub true']);
  });
});

describe('npm run epub', () => {
  const environment = { ARCHIVE_CONTENT: GOOD };

  it('writes the book of a collection, a year or a meeting', async (test) => {
    const file = path.join(await aFolder(test), 'books', 'year.epub');
    const { code, out } = await runScript('epub', ['--collection', 'reports', '--year', '۱۴۰۰', '--out', file], environment);
    assert.equal(code, 0);
    assert.match(out, /^\d+ documents? in /);
    assert.ok((await filesOf(await readFile(file))).has('EPUB/text/irrigation-report.xhtml'));
  });

  it('says what is missing or unknown, and writes nothing', async (test) => {
    const file = path.join(await aFolder(test), 'none.epub');
    for (const [words, code, sentence] of [
      [['--year', '1400'], 2, /--out is missing/],
      [['--collection', 'poems', '--out', file], 2, /“poems” is no collection/],
      [['--meeting', 'congress-2', '--year', '1400', '--out', file], 2, /--meeting stands alone/],
      [['--meeting', 'congress-99', '--out', file], 1, /there is no meeting “congress-99”/],
      [['--year', '1300', '--out', file], 1, /no document for this book/],
    ] as const) {
      const outcome = await runScript('epub', [...words], environment);
      assert.equal(outcome.code, code);
      assert.match(outcome.err, sentence);
    }
    await assert.rejects(readFile(file));
  });
});
