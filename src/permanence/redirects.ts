import type { Redirect } from '../deploy/redirect.ts';
import type { Content } from '../model/read/content.ts';
import type { DocumentRecord } from '../model/schema/index.ts';
import type { GoneAddress, OldAddress } from '../model/schema/old-address.ts';
import { paths } from '../model/paths.ts';
import { COLLECTIONS, type Collection } from '../model/schema/index.ts';

type Published = Pick<DocumentRecord, 'redirectFrom' | 'draft'> & { id: string; collection: Collection };

/** Every redirect of an archive: former addresses that documents name, and entries of old-addresses.yaml; by address. */
export function redirectsOf(documents: Iterable<Published>, oldAddresses: Iterable<OldAddress>): Redirect[] {
  const redirects: Redirect[] = [];
  for (const document of documents) {
    if (!document.draft) for (const from of document.redirectFrom) redirects.push({ from, to: paths.document(document) });
  }
  for (const entry of oldAddresses) if ('movedTo' in entry) redirects.push({ from: entry.address, to: entry.movedTo });
  return redirects.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Every redirect of a content that was read. */
export function redirectsIn({ documents, oldAddresses }: Pick<Content, 'documents' | 'oldAddresses'>): Redirect[] {
  return redirectsOf(documents.map(({ id, collection, record }) => ({ ...record, id, collection })), oldAddresses.map(({ record }) => record));
}

/** What is gone and leads nowhere else. */
export function tombstonesOf(oldAddresses: Iterable<OldAddress>): GoneAddress[] {
  return [...oldAddresses].filter((entry): entry is GoneAddress => !('movedTo' in entry));
}

const OF_DOCUMENT = new RegExp(`^/(?:${COLLECTIONS.join('|')})/([^/]+)/$`);

/** Ids in former addresses of documents that have moved or are gone: what cites one of those would lead to whatever bore its id anew. */
export function formerDocumentIds({ documents, oldAddresses }: Pick<Content, 'documents' | 'oldAddresses'>): Set<string> {
  const addresses = [...documents.flatMap(({ record }) => record.redirectFrom), ...oldAddresses.map(({ record }) => record.address)];
  return new Set(addresses.flatMap((address) => OF_DOCUMENT.exec(address)?.[1] ?? []));
}
