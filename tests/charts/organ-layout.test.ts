import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { layOut } from '../../src/charts/kept-layout.ts';
import { layoutOrgans } from '../../src/charts/organ-layout.ts';
import { aFolder } from '../fixtures/folders.ts';
import { anArchive, anOrgan } from '../fixtures/records.ts';

const { organs } = anArchive({
  organs: [
    anOrgan('congress', { relations: [{ type: 'elects', target: 'garden-council' }] }),
    anOrgan('board', { name: 'هیئت داوری برداشت میوه‌های تابستانی', relations: [{ type: 'reportsTo', target: 'garden-council' }] }),
  ],
});
const drawWith = (cache: string) => layoutOrgans(organs, ({ types }) => types.join(' '), cache);
const draw = async (test: TestContext) => drawWith(await aFolder(test));

describe('layoutOrgans', () => {
  it('puts who elects above who is elected, and who reports below who hears', async (test) => {
    const [drawing] = await draw(test);
    const y = Object.fromEntries(drawing!.boxes.map((box) => [box.organ.id, box.y]));
    assert.ok(y['congress']! < y['garden-council']! && y['garden-council']! < y['board']!);
  });

  it('keeps boxes apart and inside the drawing', async (test) => {
    const [drawing] = await draw(test);
    for (const a of drawing!.boxes) {
      assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= drawing!.width && a.y + a.height <= drawing!.height);
      for (const b of drawing!.boxes) assert.ok(a === b || a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y);
    }
  });

  it('a line begins at who acts, whichever of the two stands higher', async (test) => {
    const [drawing] = await draw(test);
    const board = drawing!.boxes.find(({ organ }) => organ.id === 'board')!;
    const [, y] = /^M[\d.]+,([\d.]+)/.exec(drawing!.lines.find(({ from }) => from === 'board')!.path)!;
    assert.ok(Math.abs(Number(y) - board.y) <= 1);
  });

  it('gives the same drawing every time', async (test) => assert.deepEqual(await draw(test), await draw(test)));

  it('is the same from what was kept, and from what was kept and damaged', async (test) => {
    const cache = await aFolder(test);
    const first = await drawWith(cache);
    const kept = readdirSync(path.join(cache, 'layouts')).map((name) => path.join(cache, 'layouts', name));
    assert.ok(kept.length > 0);
    assert.deepEqual(await drawWith(cache), first);
    for (const damage of [(text: string) => text.replace('"y":', '"x":'), (text: string) => text.slice(0, -9), () => '']) {
      const [file, text] = [kept[0]!, readFileSync(kept[0]!, 'utf8')];
      writeFileSync(file, damage(text));
      assert.deepEqual(await drawWith(cache), first);
      assert.equal(readFileSync(file, 'utf8'), text);
    }
  });

  it('of layouts that are kept, only the newest stay', async (test) => {
    const cache = await aFolder(test);
    const kept = () => readdirSync(path.join(cache, 'layouts'));
    for (let width = 1; width <= 18; width++) {
      const before = width === 1 ? [] : kept();
      await layOut({ id: 'root', children: [{ id: 'a', width, height: 1 }] }, cache);
      const [file] = kept().filter((name) => !before.includes(name));
      utimesSync(path.join(cache, 'layouts', file!), width, width);
    }
    assert.equal(kept().length, 16);
    const times = kept().map((name) => statSync(path.join(cache, 'layouts', name)).mtimeMs / 1000);
    assert.deepEqual(times.sort((a, b) => a - b), Array.from({ length: 16 }, (_, index) => index + 3));
  });
});
