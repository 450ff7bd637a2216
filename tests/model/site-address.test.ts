import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings, SettingsRefused } from '../../src/model/settings.ts';

const place = (SITE_URL: string, BASE_PATH?: string) => {
  const { site, base } = readSettings({ SITE_URL, BASE_PATH });
  return `${site}${base}`;
};

function assertRefused(environment: NodeJS.ProcessEnv, words: RegExp, never = /\n/): void {
  assert.throws(() => readSettings(environment), (error: Error) => {
    assert.ok(error instanceof SettingsRefused, String(error));
    assert.match(error.message, words);
    assert.match(error.message, /: .*\.$/);
    assert.doesNotMatch(error.message, never);
    return true;
  });
}

describe('SITE_URL', () => {
  it('that is no address of a website is refused', () => {
    for (const written of ['ftp://garden.example', 'garden.example', 'https://', 'garden', '/garden/', 'https://two words.example', 'https://garden.example:70000', 'javascript:alert(1)']) {
      assertRefused({ SITE_URL: written }, /^SITE_URL is no address of a website/);
    }
  });

  it('with a user or a password is refused without repeating them', () => {
    for (const written of ['https://ali:rose@garden.example/', 'https://rose@garden.example/', 'https://:rose@garden.example']) {
      assertRefused({ SITE_URL: written }, /user name or a password/, /rose/);
    }
    assertRefused({ SITE_URL: 'https//ali:rose@garden.example' }, /no address/, /rose/);
  });

  it('with a query or a fragment is refused', () => {
    for (const end of ['?q=1', '/#top', '/archive/?q=1']) assertRefused({ SITE_URL: `https://garden.example${end}` }, /goes on after/);
  });

  it('is given in one form, whatever letters, port and slashes it is written with', () => {
    assert.equal(place('https://Garden.example:443//'), 'https://garden.example/');
    assert.equal(place('https://باغ.example'), 'https://xn--mgbb9c.example/');
    assert.equal(place('http://localhost:8080'), 'http://localhost:8080/');
  });

  it('may name the path of the site, as BASE_PATH does', () => {
    for (const written of ['https://garden.example/archive', 'https://garden.example/archive/', 'https://garden.example//archive//']) {
      assert.equal(place(written), 'https://garden.example/archive/');
      assert.equal(place(written, '/archive'), 'https://garden.example/archive/');
    }
    assert.equal(place('https://garden.example/', '/archive/'), 'https://garden.example/archive/');
  });

  it('that names another path than BASE_PATH is refused', () => {
    for (const base of ['/mirror/', '/', '/archive/copy/']) assertRefused({ SITE_URL: 'https://garden.example/archive/', BASE_PATH: base }, /SITE_URL says .* \/archive\/, BASE_PATH/);
  });

  it('with a path that hosts and browsers write differently is refused', () => {
    for (const name of ['باغ', 'two words', 'a%20b', "it's"]) assertRefused({ SITE_URL: `https://garden.example/${name}/` }, /^The path of SITE_URL can’t hold/);
  });
});

describe('BASE_PATH', () => {
  it('that is a whole address is refused', () => assertRefused({ BASE_PATH: 'https://garden.example/archive' }, /^BASE_PATH is a whole address/));

  it('is made of plain names', () => {
    for (const written of ['two words', 'باغ', '../x', 'a/./b', 'a?b', 'a#b', 'a\\b', 'a"b', 'a%20b', 'a:b']) assertRefused({ BASE_PATH: written }, /^BASE_PATH can’t hold “/);
    assert.equal(readSettings({ BASE_PATH: '~gardeners/@ali+reza,v=1/x.y_z-1' }).base, '/~gardeners/@ali+reza,v=1/x.y_z-1/');
  });
});
