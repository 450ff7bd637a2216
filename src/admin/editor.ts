/** The editor in the browser: Sveltia CMS with our configuration, our formats and Persian words. */
import './prefer-persian.ts';
import CMS, { type CmsConfig } from '@sveltia/cms';
import type { z } from 'astro/zod';
import { COLLECTIONS, documentRecord, meeting, organ, person, topic } from '../model/schema/index.ts';
import { documentFormatName, listFormatName } from './format-name.ts';
import { documentFormat, listFormat } from './formats.ts';

const config = JSON.parse(document.querySelector('#editor-config')!.textContent) as CmsConfig;
const lists = { organs: organ, meetings: meeting, people: person, topics: topic };

/** Names of the fields that the form of a collection, or of the records of an authority file, has. */
function shownIn(name: string): Set<string> {
  for (const collection of config.collections ?? []) {
    if ('folder' in collection && collection.name === name) return new Set(collection.fields.map((field) => field.name));
    const file = 'files' in collection ? collection.files.find((one) => one.name === name) : undefined;
    if (file) return new Set((file.fields[0] as { fields: { name: string }[] }).fields.map((field) => field.name));
  }
  throw new Error(`no form for ${name}`);
}

for (const collection of COLLECTIONS) {
  const schema = documentRecord(collection) as unknown as z.ZodType;
  CMS.registerCustomFormat(documentFormatName(collection), 'mdx', documentFormat(schema, shownIn(collection)));
}
for (const [name, schema] of Object.entries(lists)) {
  CMS.registerCustomFormat(listFormatName(name), 'yaml', listFormat(schema as unknown as z.ZodType, shownIn(name)));
}
await CMS.init({ config });
