import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Brings the examiner of barriers into a page. The policy of our pages lets no strange script in, so it comes by the back
 * door that tests have.
 */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(`${axe.source}; undefined`);
}
