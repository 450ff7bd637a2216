import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { paths, relativePath } from '../../src/model/paths.ts';

describe('public addresses', () => {
  it('are those of the design', () => {
    assert.deepEqual(
      [
        paths.home, paths.collection('statements'), paths.document({ collection: 'reports', id: 'r' }), paths.organ('o'), paths.meeting('m'),
        paths.person('p'), paths.topic('t'), paths.year(1400), paths.year('unknown'), paths.timeline, paths.search, paths.page('about'),
      ],
      ['/', '/statements/', '/reports/r/', '/organs/o/', '/meetings/m/', '/people/p/', '/topics/t/', '/years/1400/', '/years/unknown/', '/timeline/', '/search/', '/about/'],
    );
  });
});

describe('relativePath', () => {
  const cases: [from: string, to: string, way: string][] = [
    ['/', '/', './'],
    ['/', '/statements/a/', 'statements/a/'],
    ['/statements/a/', '/', '../../'],
    ['/statements/a/', '/statements/a/', './'],
    ['/statements/a/', '/statements/b/', '../b/'],
    ['/statements/a/', '/organs/council/', '../../organs/council/'],
    ['/statements/a/', '/assets/site.css', '../../assets/site.css'],
    ['/assets/site.css', '/assets/font.woff2', 'font.woff2'],
    ['/statements/a/', '/statements/a/#p-abc', './#p-abc'],
    ['/', '/search/?q=باغ#first', 'search/?q=باغ#first'],
    ['/', '/search/#a?b', 'search/#a?b'],
  ];
  for (const [from, to, way] of cases) it(`from ${from} to ${to} the way is ${way}`, () => assert.equal(relativePath(from, to), way));

  const folder = fc.constantFrom('statements', 'organs', 'a', 'b', 'c12-report', '1400');
  const page = fc.array(folder, { maxLength: 4 }).map((folders) => `/${folders.map((name) => `${name}/`).join('')}`);
  const address = fc.tuple(page, fc.constantFrom('', 'index.html', 'site.css'), fc.constantFrom('', '?q=a', '#p-1', '?q=a&b=c#d', '#a?b#c')).map((parts) => parts.join(''));

  it('every way leads there, wherever the site lies', () => {
    fc.assert(fc.property(address, address, fc.constantFrom('', '/mirror', '/~garden/copy'), (from, to, base) => {
      const root = `https://garden.example${base}`;
      assert.equal(new URL(relativePath(from.replace(/[?#].*$/s, ''), to), root + from).href, root + to);
    }));
  });

  it('no way begins at the root or names a host', () => {
    fc.assert(fc.property(page, address, (from, to) => assert.doesNotMatch(relativePath(from, to), /^\/|:/)));
  });
});
