/** A node of JSON-LD. */
export interface JsonLdNode {
  '@id': string;
  '@type': string;
  [property: string]: unknown;
}

/**
 * Names of our own terms, for what schema.org and Dublin Core have no word for. A UUID is a name that needs no registry and
 * no host; nothing is to be found under it, and nothing has to be.
 */
const OWN_TERMS = 'urn:uuid:f079e327-6792-4145-a4f8-8ac21073be4e#';

/** What the words of our JSON-LD mean. Those of schema.org need no prefix. */
export const JSON_LD_CONTEXT = [
  'https://schema.org',
  {
    dcterms: 'http://purl.org/dc/terms/',
    edtf: 'http://id.loc.gov/datatypes/edtf/',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    bayegan: OWN_TERMS,
    // The record itself, in its own words, is data within the data.
    'bayegan:record': { '@type': '@json' },
  },
] as const;

/** A node as a document of its own. */
export function jsonLd(node: JsonLdNode): { '@context': typeof JSON_LD_CONTEXT } & JsonLdNode {
  return { '@context': JSON_LD_CONTEXT, ...node };
}
