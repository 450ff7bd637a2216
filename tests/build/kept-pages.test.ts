import assert from 'node:assert/strict';
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { FreshFolder } from '../../src/build/fresh-folder.ts';
import { KeptPages } from '../../src/build/kept-pages.ts';
import { PageCache } from '../../src/build/page-cache.ts';
import { PageKeys } from '../../src/build/page-keys.ts';
import { noInlineParts } from '../../src/build/policies.ts';
import { DOCUMENT_FILES } from '../../src/export/document/index.ts';
import { LastSite, stampOfFile } from '../../src/model/last-site.ts';
import { readSettings } from '../../src/model/settings.ts';
import { pathsIn } from '../../src/system/paths-in.ts';
import { aFolderOf } from '../fixtures/folders.ts';
import { aDocument, anArchive } from '../fixtures/records.ts';

const HOME = 'resolutions/water';
const PAGE = `${HOME}/index.html`;
const BESIDE = DOCUMENT_FILES.map(({ name }) => `${HOME}/${name}`);

/**
 * What a build finds of the one document of an archive, of which the last build knew other keys.
 * @param before those that it knew, where they are not the present ones @param isLast whether the last site has the pages that are kept
 */
async function found(test: TestContext, before: { page?: string; forms?: string }, isLast = true) {
  const site = await aFolderOf(test, Object.fromEntries([PAGE, ...BESIDE].map((name) => [`site/${name}`, name])));
  const [last, folder] = [path.join(site, 'site'), path.join(site, 'new')];
  const settings = { ...readSettings({ ARCHIVE_CONTENT: 'no-such-folder' }), cache: site };
  const archive = anArchive({ documents: [aDocument('water')] });
  const keys = new PageKeys(archive, new Map(), settings);
  const cache = new PageCache(site);
  cache.put(PAGE, before.page ?? keys.documents.get('water')!, 'page', { scripts: [], styles: [] }, before.forms ?? keys.forms.get('water')!);
  const { digest, settle } = cache.finish();
  settle();
  const files = [PAGE, ...BESIDE].map((name) => ({ path: name, sha256: '', bytes: 0, stamp: stampOfFile(lstatSync(path.join(last, name))) }));
  const pages = new KeptPages(archive, keys, settings, { site: folder, fresh: new FreshFolder(folder, new LastSite(last, files)), last: isLast ? digest : 'another', sameRecords: false, found: noInlineParts() });
  return { complete: [...pages.restore()], isThere: pages.isThere('/resolutions/water/'), files: pathsIn(folder).filter((name) => name.includes('.')) };
}

describe('the page of a document, and the files beside it', () => {
  it('stay where both are as they were', async (test) => {
    assert.deepEqual(await found(test, {}), { complete: ['water'], isThere: true, files: [PAGE, ...BESIDE].sort() });
  });
  it('are made each by itself: a component that is edited makes the page alone another', async (test) => {
    assert.deepEqual(await found(test, { page: 'another' }), { complete: ['water'], isThere: false, files: [...BESIDE].sort() });
    assert.deepEqual(await found(test, { forms: 'another' }), { complete: [], isThere: true, files: [PAGE] });
  });
  it('are not taken for those of a site that another build has made', async (test) => {
    assert.deepEqual(await found(test, {}, false), { complete: [], isThere: true, files: [PAGE] });
  });
});
