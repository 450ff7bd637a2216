import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Brings the examiner of barriers into a page. The policy of our pages lets no strange script in, so it comes by the back
 * door that tests have.
 */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(`${axe.source}; undefined`);
}

interface AxeResult {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

/** The barriers that a page has for readers with other needs, each by its rule and the first place of it. */
export async function barriers(page: Page): Promise<string[]> {
  await loadAxe(page);
  const { violations } = await page.evaluate<AxeResult>('axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })');
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
}

/** Asserts that a page has no barriers, by day and by night. */
export async function assertNoBarriers(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await barriers(page), [], colorScheme);
  }
}
