import { createRequire } from 'node:module';

/** A node of expanded JSON-LD. */
export type ExpandedNode = { '@id': string; '@type'?: string[] } & Record<string, unknown>;

interface JsonLdProcessor {
  expand(document: object, options: { documentLoader(url: string): Promise<object> }): Promise<ExpandedNode[]>;
}

// It brings no types.
const processor = createRequire(import.meta.url)('jsonld') as JsonLdProcessor;

/** The context of schema.org, as far as expanding needs it; nothing is fetched. */
const SCHEMA_ORG = { '@context': { '@vocab': 'https://schema.org/' } };

/** Expands JSON-LD by the standard’s own algorithm. @throws Error for a context other than that of schema.org */
export function expand(document: object): Promise<ExpandedNode[]> {
  return processor.expand(document, {
    documentLoader: async (documentUrl) => {
      if (documentUrl !== 'https://schema.org') throw new Error(`nothing is fetched: ${documentUrl}`);
      return { contextUrl: null, documentUrl, document: SCHEMA_ORG };
    },
  });
}
