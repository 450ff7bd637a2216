import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { frontmatter, type PlainDocument } from './plain.ts';
import { pagefindCommand, type Rival } from './rival.ts';
import { writeProject } from './write.ts';

const BASE = `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><header><a href="/">بایگانی</a></header><main>{{ content | safe }}</main></body></html>`;
const SINGLE = `---\nlayout: base.njk\n---\n<article data-pagefind-body><h1>{{ title }}</h1>
<dl><dt>تاریخ</dt><dd>{{ written }}</dd><dt>نوع</dt><dd>{{ kind }}</dd><dt>صادرکننده</dt><dd>{{ issuer }}</dd></dl>
{{ content | safe }}<ul>{% for topic in topics %}<li>{{ topic }}</li>{% endfor %}</ul></article>`;
const list = (collection: string) => `---\nlayout: base.njk\ntitle: ${collection}\npagination:\n  data: collections.${collection}\n  size: 100\n  alias: entries\npermalink: "/${collection}/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber + 1 }}/{% endif %}"\n---
<ul>{% for entry in entries %}<li><a href="{{ entry.url }}">{{ entry.data.title }}</a> {{ entry.data.written }}</li>{% endfor %}</ul>`;
const CONFIG = 'export default (config) => ({ dir: { input: "content", output: "public", includes: "../layouts" }, markdownTemplateEngine: false });\n';

const fileOf = ({ collection, id }: PlainDocument) => path.join('content', collection, `${id}.md`);

/**
 * Eleventy, from a folder in which it is installed beside the project: nothing else here needs its hundred packages.
 * @param installed a folder whose node_modules hold @11ty/eleventy
 */
export function eleventy(installed: string): Rival {
  return {
    name: 'Eleventy + stock Pagefind',
    output: 'public',
    fileOf,
    async prepare(folder, documents) {
      const collections = [...new Set(documents.map(({ collection }) => collection))];
      await writeProject(folder, {
        'package.json': '{ "type": "module" }\n', 'eleventy.config.js': CONFIG, 'layouts/base.njk': BASE, 'layouts/single.njk': SINGLE,
        ...Object.fromEntries(collections.map((collection) => [`content/${collection}-list.njk`, list(collection)])),
        ...Object.fromEntries(documents.map((document) => [fileOf(document), frontmatter(document, { layout: 'single.njk', tags: document.collection }) + document.markdown])),
      });
      await symlink(path.join(path.resolve(installed), 'node_modules'), path.join(folder, 'node_modules'));
    },
    commands: () => [{ command: process.execPath, args: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'] }, pagefindCommand('public')],
  };
}
