import { ANALYSIS_VERSION } from '../../persian/index.ts';
import { FORM_SEPARATOR } from './fields.ts';

/** What whoever asks must know of an index; it is kept with the index, in its `_meta`. */
export interface IndexMeta {
  /** Version of the analysis that made the words. A query of another version would miss words without knowing. */
  analysis: string;
  /** Compounds of the archive, in analysed form: a query is analysed with them, as the texts were. */
  compounds: string[];
  /** What a match counts, by field. */
  weights: Record<string, number>;
}

/** Engines cut words at 255 signs unless told otherwise; the forms of a compound may be longer together. */
const LONGEST = 8192;

const WORDS = { type: 'text', analyzer: 'bayegan_words', search_analyzer: 'whitespace', position_increment_gap: 100 } as const;
const KEYWORD = { type: 'keyword' } as const;
const SHOWN = { type: 'keyword', index: false, doc_values: false } as const;

/**
 * The body of the request that creates the index. The engine does no analysis of its own: it parts words at spaces, and
 * the forms of a word, which stand at one position, at their separator. OpenSearch and Elasticsearch both understand it.
 * @param weights what a match counts, by field
 */
export function indexBody(weights: ReadonlyMap<string, number>, compounds: ReadonlySet<string>) {
  const sorted = [...weights].sort(([, a], [, b]) => b - a);
  const meta: IndexMeta = { analysis: ANALYSIS_VERSION, compounds: [...compounds].sort(), weights: Object.fromEntries(sorted) };
  return {
    settings: {
      analysis: {
        filter: { forms: { type: 'pattern_capture' as const, preserve_original: false, patterns: [`([^${FORM_SEPARATOR}]+)`] } },
        tokenizer: { spaces: { type: 'whitespace' as const, max_token_length: LONGEST } },
        analyzer: { bayegan_words: { type: 'custom' as const, tokenizer: 'spaces', filter: ['forms'] } },
      },
    },
    mappings: {
      dynamic: 'strict' as const,
      _meta: { ...meta },
      properties: {
        address: SHOWN,
        title: SHOWN,
        kind_name: SHOWN,
        issuer: SHOWN,
        date_written: SHOWN,
        date_converted: SHOWN,
        collection: KEYWORD, kind: KEYWORD, organ: KEYWORD, meeting: KEYWORD, person: KEYWORD, topic: KEYWORD, holding: KEYWORD, year: KEYWORD,
        date: { type: 'date' as const, format: 'strict_date' },
        blocks: { type: 'object' as const, enabled: false },
        ...Object.fromEntries(sorted.map(([field]) => [field, WORDS])),
      },
    },
  };
}
