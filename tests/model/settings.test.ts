import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readSettings } from '../../src/model/settings.ts';

describe('settings', () => {
  it('without anything set, content becomes dist at the root of an unknown site', () => {
    const { content, out, site, base } = readSettings({});
    assert.deepEqual({ content, out, site, base }, { content: path.resolve('content'), out: path.resolve('dist'), site: undefined, base: '/' });
  });

  it('an empty variable is one that is not set', () => {
    assert.deepEqual(readSettings({ ARCHIVE_CONTENT: '', ARCHIVE_OUT: '', SITE_URL: '', BASE_PATH: '' }), readSettings({}));
  });

  it('the base begins and ends with one slash, however it is written', () => {
    for (const written of ['mirror/copy', '/mirror/copy', 'mirror/copy/', '/mirror/copy/', '//mirror//copy//']) {
      assert.equal(readSettings({ BASE_PATH: written }).base, '/mirror/copy/');
    }
  });

  it('the address of the site has no slash at its end', () => {
    assert.equal(readSettings({ SITE_URL: 'https://garden.example//' }).site, 'https://garden.example');
  });

  it('cards are drawn where the site has an address, unless somebody says no', () => {
    assert.equal(readSettings({}).cards, false);
    assert.equal(readSettings({ SITE_URL: 'https://garden.example' }).cards, true);
    assert.equal(readSettings({ SITE_URL: 'https://garden.example', ARCHIVE_CARDS: 'no' }).cards, false);
  });

  it('each content folder and each base has a cache of its own', () => {
    const caches = [{}, { ARCHIVE_CONTENT: 'other' }, { BASE_PATH: 'mirror' }].map((environment) => readSettings(environment).cache);
    assert.equal(new Set(caches).size, 3);
    assert.notEqual(readSettings({ ARCHIVE_CONTENT: 'archive', BASE_PATH: 'en' }).cache, readSettings({ ARCHIVE_CONTENT: 'archive/en' }).cache);
    assert.equal(readSettings({ ARCHIVE_OUT: 'elsewhere' }).cache, readSettings({}).cache);
  });
});
