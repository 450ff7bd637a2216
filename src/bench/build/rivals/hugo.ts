import path from 'node:path';
import { frontmatter, type PlainDocument } from './plain.ts';
import { pagefindCommand, type Rival } from './rival.ts';
import { writeProject } from './write.ts';

const BASE = `<!doctype html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><header><a href="/">بایگانی</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>`;
const SINGLE = `{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1>
<dl><dt>تاریخ</dt><dd>{{ .Params.written }}</dd><dt>نوع</dt><dd>{{ .Params.kind }}</dd><dt>صادرکننده</dt><dd>{{ .Params.issuer }}</dd></dl>
{{ .Content }}<ul>{{ range .Params.topics }}<li><a href="/topics/{{ . }}/">{{ . }}</a></li>{{ end }}</ul></article>{{ end }}`;
const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.written }}</li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}{{ end }}`;

const fileOf = ({ collection, id }: PlainDocument) => path.join('content', collection, `${id}.md`);

/** Hugo, from its Debian package or any other on the path. */
export const hugo: Rival = {
  name: 'Hugo + stock Pagefind',
  output: 'public',
  fileOf,
  prepare: (folder, documents) =>
    writeProject(folder, {
      'config.toml': 'baseURL = "https://example.org/"\nlanguageCode = "fa"\ntitle = "archive"\npaginate = 100\n[taxonomies]\ntopic = "topics"\n[markup.goldmark.renderer]\nunsafe = true\n',
      'layouts/_default/baseof.html': BASE, 'layouts/_default/single.html': SINGLE, 'layouts/_default/list.html': LIST, 'layouts/index.html': LIST,
      ...Object.fromEntries(documents.map((document) => [fileOf(document), frontmatter(document) + document.markdown])),
    }),
  commands: () => [{ command: 'hugo', args: ['--quiet'] }, pagefindCommand('public')],
};
