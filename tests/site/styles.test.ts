import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { SITES } from '../support/sites.ts';

/** Rules around rules that browsers have known since 2020. Of a rule that it doesn’t know, a browser drops all that stands in it. */
const KNOWN = ['@font-face', '@import', '@keyframes', '@media', '@page', '@supports'];
/** Words at the foot of printed pages; who doesn’t know them prints none. */
const OF_PAPER = '@bottom-center';

const folder = path.join(SITES.shipped.out, 'assets');
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css')).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

test('a reader whose phone is five years old sees pages with their styles: no rule is around them all that it doesn’t know', () => {
  assert.ok(sheets.some(([, sheet]) => sheet.includes('.document')));
  for (const [name, sheet] of sheets) {
    const rules = new Set(sheet.match(/@[a-z-]+/g));
    assert.deepEqual([...rules].filter((rule) => !KNOWN.includes(rule) && rule !== OF_PAPER), [], name);
    // A rule within a rule, which they don’t know either, needs no @.
    assert.doesNotMatch(sheet, /&/, name);
    // Widths that are compared, and «not» without the name of a medium: phones would get the page of a desk.
    assert.doesNotMatch(sheet, /@media[^{]*[<>=]|@media not \(/, name);
  }
});
