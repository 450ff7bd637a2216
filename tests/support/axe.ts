import assert from 'node:assert/strict';
import axe from 'axe-core/axe.min.js';
import type { Page } from 'playwright-core';

/**
 * Brings the examiner of barriers into a page. The policy of our pages lets no strange script in, so it comes by the back
 * door that tests have.
 */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(`${axe.source}; undefined`);
}

const ALL = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** The rules that look at colours, https://dequeuniversity.com/rules/axe/: all that another colour scheme can break. */
const COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };

/**
 * Takes of the report no more than is asked for: all that was in order is told otherwise, element by element. Nothing is loaded
 * beforehand, which takes a quarter of the time and serves only a rule about sound, of which pages have none.
 */
const examine = (page: Page, options: typeof ALL): Promise<string[]> =>
  page.evaluate<string[]>(`axe.run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'], preload: false })}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + (nodes[0]?.target.join(' ') ?? '')))`);

/** The barriers that a page has for readers with other needs, each by its rule and the first place of it. */
export async function barriers(page: Page): Promise<string[]> {
  await loadAxe(page);
  return examine(page, ALL);
}

/** Asserts that a page has no barriers, by day and by night. */
export async function assertNoBarriers(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  assert.deepEqual(await barriers(page), [], 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await examine(page, COLOURS), [], 'dark');
}
