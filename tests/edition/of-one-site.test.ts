import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { changeSite } from '../../src/edition/change-site.ts';
import { ofOneSite } from '../../src/edition/of-one-site.ts';
import type { SiteManifest } from '../../src/verify/manifest.ts';
import { aCopy } from '../verify/copies.ts';

/** A site, and what a build does in the end: it puts another in its place. */
async function aSite(test: TestContext) {
  const [site, next] = [await aCopy(test, { 'index.html': 'خانه' }), await aCopy(test, { 'index.html': 'خانهٔ تازه' })];
  const { root } = JSON.parse(readFileSync(path.join(site, 'manifest.json'), 'utf8')) as SiteManifest;
  const rebuild = () => {
    renameSync(site, `${site}-old`);
    renameSync(next, site);
  };
  test.after(() => rmSync(`${site}-old`, { recursive: true, force: true }));
  return { site, root, rebuild };
}

const REFUSED = { name: 'EditionRefused', message: /was built anew meanwhile, so nothing came of it\. Do it again when no build is running\.$/ };

describe('what is made of a site', () => {
  it('is handed over where the site stays', async (test) => {
    const { site, root } = await aSite(test);
    assert.equal(await ofOneSite(site, root, 'nothing came of it', async () => 'made'), 'made');
    await assert.rejects(ofOneSite(site, root, 'nothing came of it', () => Promise.reject(new Error('خشکسالی'))), /^Error: خشکسالی$/);
  });

  it('is refused where a build put another in its place, whether it was made or files were missing', async (test) => {
    const { site, root, rebuild } = await aSite(test);
    await assert.rejects(ofOneSite(site, root, 'nothing came of it', async () => rebuild()), REFUSED);
    await assert.rejects(ofOneSite(site, root, 'nothing came of it', () => Promise.reject(new Error('ENOENT'))), REFUSED);
  });

  it('a site that was built anew while it was changed stays as it was built', async (test) => {
    const { site, rebuild } = await aSite(test);
    await assert.rejects(changeSite(site, async (changed) => {
      changed.write('index.html', 'خانه با نسخه‌ها');
      rebuild();
      return {};
    }), /was built anew meanwhile, so it was left as it is/);
    assert.equal(readFileSync(path.join(site, 'index.html'), 'utf8'), 'خانهٔ تازه');
  });
});
