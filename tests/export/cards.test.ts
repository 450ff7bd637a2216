import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { drawCards } from '../../src/export/cards/index.ts';
import { cardNode, COLOURS } from '../../src/export/cards/layout.ts';
import { cardOf, documentCard, documentSentence } from '../../src/export/cards/words.ts';
import { imageConcerns } from '../../src/images/index.ts';
import { aFolder } from '../fixtures/folders.ts';
import { aDocument, anArchive, documentOf } from '../fixtures/records.ts';

const archive = anArchive({
  documents: [
    aDocument('water', { title: 'قطعنامه دربارهٔ تقسیم آب', date: '1398-07-20', summary: 'آب از آنِ همه است.' }),
    aDocument('grafting', { title: 'قرار پیشنهادی', titleStatus: 'supplied', kind: 'decision', date: '1399-03~' }),
    aDocument('programme', { title: 'برنامهٔ باغ آزاد', kind: 'programme', date: 'XXXX' }),
    aDocument('spring', { title: 'A Call for Spring Planting', kind: 'call', language: 'en' }, 'statements'),
    aDocument('greek', { title: 'Κήπος', kind: 'call' }, 'statements'),
    aDocument('flower', { title: 'بهار 🌷 آمد', kind: 'call' }, 'statements'),
  ],
});
const card = (id: string) => documentCard(archive, documentOf(archive, id));

describe('a card says', () => {
  it('kind, issuer, title, both dates and the archive', () => {
    assert.deepEqual(card('water'), {
      line: 'قطعنامه، شورای باغ', title: 'قطعنامه دربارهٔ تقسیم آب', below: '۲۰ مهر ۱۳۹۸ (۱۲ اکتبر ۲۰۱۹)', archive: 'بایگانی باغ',
    });
  });

  it('a title of the archive in brackets, a date as exactly as it is known, and that one is not known', () => {
    assert.equal(card('grafting').title, '[قرار پیشنهادی]');
    assert.equal(card('grafting').below, 'حدود خرداد ۱۳۹۹ (حدود مه تا ژوئن ۲۰۲۰)');
    assert.equal(card('programme').below, 'بی‌تاریخ');
  });

  it('nothing where the faces have no letters for it: the archive’s own card stands there instead', () => {
    const pathOf = (id: string) => cardOf(archive, documentOf(archive, id))?.path;
    assert.equal(pathOf('spring'), '/statements/spring/card.png');
    assert.equal(pathOf('greek'), '/card.png');
    assert.equal(pathOf('flower'), '/card.png');
    assert.equal(cardOf(archive, undefined)?.path, '/card.png');
    const other = anArchive({ documents: [aDocument('greek', { title: 'Κήπος' })] });
    other.identity.title = 'Αρχείο';
    assert.equal(cardOf(other, documentOf(other, 'greek')), null);
  });

  it('a sentence for places without pictures: the abstract, called the archive’s, or, without one, what the document is', () => {
    assert.equal(documentSentence(archive, documentOf(archive, 'water')), 'چکیدهٔ آرشیو: آب از آنِ همه است.');
    assert.equal(documentSentence(archive, documentOf(archive, 'programme')), 'برنامه، شورای باغ، بی‌تاریخ');
  });
});

describe('cards', () => {
  it('have a title on the side on which it is read, whatever word it begins with', () => {
    const fitted = (text: string) => ({ lines: [text], size: 80 });
    const nodeOf = (title: string) => JSON.stringify(cardNode({ line: fitted('نامه'), title: fitted(title), below: fitted('۱۴۰۰'), archive: fitted('بایگانی') }));
    assert.match(nodeOf('UIAA و باغ ما در ۲۰۲۱'), /"text":"UIAA [^"]*","style":\{"direction":"rtl"/);
    assert.match(nodeOf('A Call for Spring'), /"text":"A [^"]*","style":\{"direction":"ltr"/);
  });

  it('are in the colours of the site by daylight', async () => {
    const tokens = await readFile('src/styles/tokens.css', 'utf8');
    const light = tokens.slice(0, tokens.indexOf('@media'));
    for (const [name, colour] of Object.entries(COLOURS)) assert.equal(new RegExp(`--${name}: (#\\w+);`).exec(light)?.[1], colour, name);
  });

  it('are drawn once: again only what is said differently, and what nobody needs any more is removed', async (test) => {
    const cache = path.join(await aFolder(test), 'cards');
    const first = await drawCards(archive, cache);
    assert.deepEqual([first.drawn, first.kept], [5, 2], 'four of their own and the archive’s; two use that');
    const again = await drawCards(archive, cache);
    assert.deepEqual([again.drawn, again.kept], [0, 7]);

    const changed = anArchive({ documents: [aDocument('water', { title: 'قطعنامهٔ تقسیم آب' }), ...['grafting', 'programme'].map((id) => ({ ...documentOf(archive, id) }))] });
    const then = await drawCards(changed, cache);
    assert.equal(then.drawn, 1);
    assert.equal((await readdir(cache)).length, 4);

    const cards = async () => Promise.all((await readdir(cache)).sort().map((name) => readFile(path.join(cache, name))));
    const whole = await cards();
    await truncate(path.join(cache, (await readdir(cache))[0]!), 2000);
    assert.equal((await drawCards(changed, cache)).drawn, 1, 'one that was cut short');
    assert.deepEqual(await cards(), whole);
  });

  it('lie beside the pages that name them: small, of one size, without anything beside the picture', async (test) => {
    const folder = await aFolder(test);
    const { place } = await drawCards(archive, path.join(folder, 'cache'));
    await mkdir(path.join(folder, 'site'));
    await place(path.join(folder, 'site'));
    const named = new Set([undefined, ...archive.documents.values()].map((document) => cardOf(archive, document)!.path));
    const files = (await readdir(path.join(folder, 'site'), { recursive: true })).filter((name) => name.endsWith('.png'));
    assert.deepEqual(files.map((name) => `/${name.replaceAll(path.sep, '/')}`).sort(), [...named].sort());
    for (const name of files) {
      const file = path.join(folder, 'site', name);
      const bytes = await readFile(file);
      assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
      assert.deepEqual(imageConcerns(bytes, name), []);
      assert.ok((await stat(file)).size <= 25_000, `${name} has ${bytes.length} bytes`);
    }
  });

  it('are the same bytes however often they are drawn', async (test) => {
    const folder = await aFolder(test);
    const draw = async (name: string) => {
      await drawCards(archive, path.join(folder, name));
      const files = (await readdir(path.join(folder, name))).sort();
      return Promise.all(files.map(async (file) => [file, (await readFile(path.join(folder, name, file))).toString('base64')]));
    };
    assert.deepEqual(await draw('one'), await draw('two'));
  });
});
