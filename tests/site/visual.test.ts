import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { openSite } from '../support/browser.ts';

/** Pictures of the imaginary archive as it should look. UPDATE_VISUAL=1 takes them anew; look at them before they are kept. */
const pictures = path.resolve(import.meta.dirname, '../visual');
const update = process.env['UPDATE_VISUAL'] === '1';
mkdirSync(pictures, { recursive: true });

const PAGES = {
  home: '/', list: '/resolutions/', document: '/resolutions/water-resolution/', meeting: '/meetings/', organs: '/organs/', timeline: '/timeline/', search: '/search/',
};
const LOOKS = [{ width: 360, colorScheme: 'light' }, { width: 360, colorScheme: 'dark' }, { width: 1280, colorScheme: 'light' }] as const;

/** Share of pixels that may differ: letters are smoothed a little differently by each version of a browser. */
const TOLERANCE = 0.01;

describe('a reader who comes back', () => {
  const site = openSite('imaginary');
  for (const [name, address] of Object.entries(PAGES)) {
    for (const { width, colorScheme } of LOOKS) {
      test(`finds the ${name} page looking as it did, ${width} px wide, ${colorScheme}`, async () => {
        const { page, close } = await site.visit(address, { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
        // A slow reader may get a face of their own (font-display: optional); the pictures are of the site’s faces.
        await page.route('**/*.css', async (route) => {
          const sheet = await route.fetch();
          await route.fulfill({ response: sheet, body: (await sheet.text()).replaceAll('font-display:optional', 'font-display:block') });
        });
        await page.reload();
        await page.evaluate(() => document.fonts.ready);
        const taken = await page.screenshot();
        await close();
        const file = path.join(pictures, `${name}-${width}-${colorScheme}.png`);
        if (update || !existsSync(file)) {
          writeFileSync(file, taken);
          assert.ok(update, `there was no picture ${path.basename(file)}: look at it, and keep it if it is right`);
          return;
        }
        const [before, after] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(taken)];
        assert.deepEqual([after.width, after.height], [before.width, before.height]);
        const different = pixelmatch(before.data, after.data, undefined, before.width, before.height, { threshold: 0.2 });
        const share = different / (before.width * before.height);
        if (share > TOLERANCE) writeFileSync(path.join(pictures, `${name}-${width}-${colorScheme}.now.png`), taken);
        assert.ok(share <= TOLERANCE, `${(share * 100).toFixed(1)} % of the picture changed; compare it with ${name}-${width}-${colorScheme}.now.png`);
      });
    }
  }
});
