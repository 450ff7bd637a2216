import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { frontmatter, type PlainDocument } from './plain.ts';
import { pagefindCommand, type Rival } from './rival.ts';
import { writeProject } from './write.ts';

const CONFIG = `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
export default defineConfig({ integrations: [mdx()], trailingSlash: 'always' });
`;
const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { documents: defineCollection({ loader: glob({ base: 'content', pattern: '**/*.mdx' }) }) };
`;
const SINGLE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('documents')).map((entry) => ({ params: { path: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>{entry.data.title}</title></head>
<body><main data-pagefind-body><h1>{entry.data.title}</h1><dl><dt>تاریخ</dt><dd>{entry.data.written}</dd><dt>نوع</dt><dd>{entry.data.kind}</dd><dt>صادرکننده</dt><dd>{entry.data.issuer}</dd></dl>
<Content /></main></body></html>
`;
const LIST = `---
import { getCollection } from 'astro:content';
export async function getStaticPaths({ paginate }) {
  return paginate(await getCollection('documents'), { pageSize: 100 });
}
const { page } = Astro.props;
---
<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>list</title></head>
<body><ul>{page.data.map((entry) => <li><a href={\`/\${entry.id}/\`}>{entry.data.title}</a> {entry.data.written}</li>)}</ul></body></html>
`;

const fileOf = ({ collection, id }: PlainDocument) => path.join('content', collection, `${id}.mdx`);

/** Astro as its documentation begins: each document a module. */
export const plainAstro: Rival = {
  name: 'Astro glob() + stock Pagefind',
  output: 'dist',
  fileOf,
  async prepare(folder, documents) {
    await writeProject(folder, {
      'package.json': '{ "type": "module" }\n', 'astro.config.mjs': CONFIG, 'src/content.config.ts': COLLECTIONS,
      'src/pages/[...path].astro': SINGLE, 'src/pages/list/[...page].astro': LIST,
      ...Object.fromEntries(documents.map((document) => [fileOf(document), frontmatter(document) + document.markdown])),
    });
    await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  },
  commands: () => [{ command: process.execPath, args: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'] }, pagefindCommand('dist')],
};
