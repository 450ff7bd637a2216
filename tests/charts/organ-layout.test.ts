import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layoutOrgans } from '../../src/charts/organ-layout.ts';
import { anArchive, anOrgan } from '../fixtures/records.ts';

const { organs } = anArchive({
  organs: [
    anOrgan('congress', { relations: [{ type: 'elects', target: 'garden-council' }] }),
    anOrgan('board', { name: 'هیئت داوری برداشت میوه‌های تابستانی', relations: [{ type: 'reportsTo', target: 'garden-council' }] }),
  ],
});
const draw = () => layoutOrgans(organs, ({ types }) => types.join(' '));

describe('layoutOrgans', () => {
  it('puts who elects above who is elected, and who reports below who hears', async () => {
    const [drawing] = await draw();
    const y = Object.fromEntries(drawing!.boxes.map((box) => [box.organ.id, box.y]));
    assert.ok(y['congress']! < y['garden-council']! && y['garden-council']! < y['board']!);
  });

  it('keeps boxes apart and inside the drawing', async () => {
    const [drawing] = await draw();
    for (const a of drawing!.boxes) {
      assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= drawing!.width && a.y + a.height <= drawing!.height);
      for (const b of drawing!.boxes) assert.ok(a === b || a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y);
    }
  });

  it('a line begins at who acts, whichever of the two stands higher', async () => {
    const [drawing] = await draw();
    const board = drawing!.boxes.find(({ organ }) => organ.id === 'board')!;
    const [, y] = /^M[\d.]+,([\d.]+)/.exec(drawing!.lines.find(({ from }) => from === 'board')!.path)!;
    assert.ok(Math.abs(Number(y) - board.y) <= 1);
  });

  it('gives the same drawing every time', async () => assert.deepEqual(await draw(), await draw()));
});
