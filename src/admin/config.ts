/** The configuration of Sveltia CMS, made from the archive’s schemas and settings. */
import type { CmsConfig, Collection as EditorCollection } from '@sveltia/cms';
import type { z } from 'astro/zod';
import { editing } from '../i18n/fa/editing.ts';
import * as names from '../i18n/fa/names.ts';
import { AUTHORITIES } from '../model/read/read-authorities.ts';
import { DOCUMENT_SCHEMAS } from '../model/read/read-documents.ts';
import { COLLECTIONS, ID_PATTERN, type ArchiveIdentity } from '../model/schema/index.ts';
import { AUTHORITIES_NAME, editorFields, RECORDS } from './fields.ts';
import { documentFormatName, listFormatName } from './format-name.ts';

/** What the configuration needs to know of an archive. */
export interface AdminGrounds {
  identity: Pick<ArchiveIdentity, 'title' | 'repository'>;
  /** The content folder, as a path within the repository. */
  content: string;
}

type AuthorityName = keyof typeof AUTHORITIES;
/** What a record of each authority file is. */
const RECORD_OF = { organs: 'organ', meetings: 'meeting', people: 'person', topics: 'topic' } as const;
const words = editing.admin;

function backend({ identity: { repository, title } }: AdminGrounds): CmsConfig['backend'] {
  // By a token of one’s own: any other way to sign in goes through a server of somebody else.
  const auth_methods: ['token'] = ['token'];
  if (repository) return { name: repository.host, repo: repository.name, branch: repository.branch, auth_methods };
  // A host must be named; without a repository nothing is ever asked of it, and signing in is not offered. What is named last is
  // shown to whoever opens the repository from the disk. It is in the published site, so it is nothing of the machine that built it.
  return { name: 'github', repo: `local/${title.replace(/[/:]/g, ' ')}`, auth_methods };
}

function documents(collection: (typeof COLLECTIONS)[number], content: string): EditorCollection {
  return {
    name: collection,
    label: names.collections[collection],
    label_singular: words.document[collection],
    folder: `${content}/${collection}`,
    extension: 'mdx',
    format: documentFormatName(collection),
    slug: { template: '{{fields.date}}-{{fields.kind}}-{{fields.issuedBy}}', editable: ['create'], hint: words.id, pattern: [ID_PATTERN.source, words.idPattern] },
    // A copy would claim the provenance and the former ids of its model.
    duplicate: false,
    nested: { subfolders: false },
    identifier_field: 'title',
    summary: '{{fields.title}}',
    sortable_fields: ['date', 'title'],
    fields: [
      ...editorFields('document', DOCUMENT_SCHEMAS[collection]),
      { name: 'body', label: words.body, widget: 'text', required: false, hint: words.bodyHint },
    ],
  };
}

function authorityFile(name: AuthorityName, content: string) {
  const { file, schema } = AUTHORITIES[name];
  return {
    name,
    label: words.authority[name],
    file: `${content}/${file}`,
    format: listFormatName(name),
    fields: [
      {
        name: RECORDS, label: words.authority[name], label_singular: words.record[name], widget: 'list' as const, collapsed: true, summary: '{{name}}',
        fields: editorFields(RECORD_OF[name], schema as unknown as z.ZodType),
      },
    ],
  };
}

/** The whole configuration: three collections of documents and the authority files. */
export function editorConfig(grounds: AdminGrounds): CmsConfig {
  const { content, identity } = grounds;
  return {
    load_config_file: false,
    backend: backend(grounds),
    app_title: words.title(identity.title),
    media_folder: 'public/images',
    public_folder: '/images',
    show_preview_links: false,
    editor: { preview: false },
    output: { omit_empty_optional_fields: true },
    slug: { encoding: 'ascii', lowercase: true },
    collections: [
      ...COLLECTIONS.map((collection) => documents(collection, content)),
      { name: AUTHORITIES_NAME, label: words.authorities, files: (Object.keys(AUTHORITIES) as AuthorityName[]).map((name) => authorityFile(name, content)) },
    ],
  };
}
