import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { anArtist, type Artist } from '../../src/export/cards/artist.ts';
import { wholeFace } from '../../src/export/faces.ts';
import { findChromium } from '../../src/browser/chromium.ts';

/** Ink of a picture: rows of 0 (paper) and 1, without the margins around it. */
interface Ink {
  width: number;
  height: number;
  at(x: number, y: number): boolean;
}

/** The dark part of a picture, from a column on to the left of which nothing is looked at. */
function inkOf(png: PNG, untilColumn = png.width): Ink {
  const isDark = (x: number, y: number) => {
    const at = (y * png.width + x) * 4;
    return png.data[at]! + png.data[at + 1]! + png.data[at + 2]! < 300;
  };
  let [left, right, top, bottom] = [png.width, 0, png.height, 0];
  for (let y = 0; y < png.height; y++) for (let x = 0; x < untilColumn; x++) {
    if (!isDark(x, y)) continue;
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return { width: right - left + 1, height: bottom - top + 1, at: (x, y) => isDark(left + x, top + y) };
}

/** How much of the ink of two pictures is not on the same place, give or take a pixel; 0 for the same shapes. */
function difference(one: Ink, other: Ink): number {
  const lacks = (of: Ink, x: number, y: number) => {
    for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) if (of.at(x + dx, y + dy)) return false;
    return true;
  };
  let [ink, wrong] = [0, 0];
  for (const [a, b] of [[one, other], [other, one]] as const) {
    for (let y = 0; y < a.height; y++) for (let x = 0; x < a.width; x++) {
      if (!a.at(x, y)) continue;
      ink++;
      if (lacks(b, x, y)) wrong++;
    }
  }
  return wrong / ink;
}

/** Titles of one line, with what goes wrong where a program can’t write Persian. */
const TITLES = {
  'letters that join': 'گلستان و بوستان همسایه‌اند',
  'a ZWNJ that parts them': 'می‌خواهیم خانه‌هایمان را',
  'marks above and below': 'مؤسسهٔ رأی‌گیری، جزءِ نُه',
  'lam and alef': 'سلام، لاله‌های بالا',
  'quotation marks and digits': '«باغ» ۱۴۰۰ (۲۰۲۱)؛ ۲۰٪',
  'Latin within Persian': 'نامه به Garden & Co. در ۲۰۲۱',
  'Latin alone': 'A Call for Spring (2022)',
  'letters of Kurdish': 'ڕێکخراوی باخەوانان ۆ',
};
/** The size at which titles of one line are written. */
const SIZE = 80;
/** What the two programs may differ in, for they smooth edges in their own ways. */
const SAME = 0.02;

describe('a card', () => {
  let artist: Artist;
  let browser: Browser;
  let faces: string;
  before(async () => {
    artist = await anArtist();
    browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text'] });
    const [arabic, latin] = await Promise.all([wholeFace('vazirmatn'), wholeFace('vazirmatnLatin')]);
    faces = [['Display', arabic], ['Latin', latin]].map(([name, bytes]) => `@font-face { font-family: ${name as string}; font-weight: 100 900; src: url(data:font/woff2;base64,${(bytes as Buffer).toString('base64')}) }`).join('\n');
  });
  after(() => browser.close());

  const drawn = async (title: string) => inkOf(PNG.sync.read(await artist.draw({ line: '', title, below: '', archive: '' })), 1180);
  const asInBrowser = async (title: string) => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 300 } });
    const isLatin = /^\P{L}*[A-Za-z]/u.test(title);
    await page.setContent(`<style>${faces} p { font: 700 ${SIZE}px Display, Latin; margin: 60px; white-space: nowrap; color: #1d1b18 }</style><p dir="${isLatin ? 'ltr' : 'rtl'}"></p>`);
    await page.evaluate(async (text) => {
      document.querySelector('p')!.textContent = text;
      await document.fonts.ready;
    }, title);
    const ink = inkOf(PNG.sync.read(await page.screenshot()));
    await page.close();
    return ink;
  };

  for (const [what, title] of Object.entries(TITLES)) {
    it(`shows ${what} as a browser does`, async () => {
      const [card, page] = [await drawn(title), await asInBrowser(title)];
      assert.ok(Math.abs(card.width - page.width) <= 2, `${card.width} pixels wide, in the browser ${page.width}`);
      const parted = difference(card, page);
      assert.ok(parted <= SAME, `${(100 * parted).toFixed(1)} % of the ink is elsewhere`);
    });
  }

  it('would be told from one with letters that are not joined, or in the wrong order', async () => {
    const title = 'گلستان همسایه';
    const card = await drawn(title);
    const apart = await asInBrowser([...title].join('\u200c'));
    const backwards = await asInBrowser([...title].reverse().join(''));
    for (const wrong of [apart, backwards]) assert.ok(Math.abs(card.width - wrong.width) > 2 || difference(card, wrong) > 5 * SAME);
  });
});
