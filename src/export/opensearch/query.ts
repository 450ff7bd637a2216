import { ANALYSIS_VERSION } from '../../persian/index.ts';
import { parseQuery, type Term } from '../../search/query/parse.ts';
import type { IndexMeta } from './mapping.ts';

/** What a match counts that is neither the word as typed nor another writing of it; the same as on the site. */
const PARTS_FACTOR = 0.8;
const VARIANT_FACTOR = 0.5;

/** A clause of a query, as OpenSearch and Elasticsearch read it. */
export type Clause =
  | { multi_match: { query: string; type: 'best_fields' | 'phrase'; fields: string[]; boost?: number } }
  | { dis_max: { queries: Clause[] } }
  | { bool: { must?: Clause[]; must_not?: Clause[]; filter?: { term: Record<string, string> }[] } }
  | { match_all: Record<string, never> };

/** The body of a search request. */
export interface SearchBody {
  query: Clause;
  size: number;
  _source: string[];
}

export interface QueryOptions {
  /** One value by filter, such as `{ collection: 'statements' }`. */
  filters?: Record<string, string>;
  size?: number;
}

/** Writes the clauses of a query for an index. */
class ClauseWriter {
  readonly #fields: string[];

  constructor({ weights }: IndexMeta) {
    this.#fields = Object.entries(weights).map(([field, weight]) => (weight === 1 ? field : `${field}^${weight}`));
  }

  #match(words: readonly string[], boost = 1): Clause {
    const type = words.length > 1 ? 'phrase' : 'best_fields';
    return { multi_match: { query: words.join(' '), type, fields: this.#fields, ...(boost !== 1 && { boost }) } };
  }

  #either(clauses: Clause[]): Clause {
    return clauses.length === 1 ? clauses[0]! : { dis_max: { queries: clauses } };
  }

  /** A word: as typed, as its parts, and as the words that mean much the same. */
  word({ key, parts, variants }: Term): Clause {
    return this.#either([
      this.#match([key]),
      ...(parts.length > 1 ? [this.#match(parts, PARTS_FACTOR)] : []),
      ...variants.map(({ keys, same }) => this.#match(keys, same ? 1 : VARIANT_FACTOR)),
    ]);
  }

  /** Words in order, next to each other, within one block. */
  phrase(terms: readonly Term[]): Clause {
    const whole = terms.map(({ key }) => key);
    const apart = terms.flatMap(({ key, parts }) => (parts.length > 1 ? parts : [key]));
    return this.#either([this.#match(whole), ...(apart.length > whole.length ? [this.#match(apart, PARTS_FACTOR)] : [])]);
  }
}

/**
 * The body of a search request that finds what the site finds for a query: every word in whatever form, phrases between
 * quotation marks, a hyphen before what must not occur. Function words beside a content word need not occur.
 * @param meta of the index that is asked
 * @throws Error where the index was made by another version of the analysis
 */
export function searchBody(query: string, meta: IndexMeta, { filters = {}, size = 10 }: QueryOptions = {}): SearchBody {
  if (meta.analysis !== ANALYSIS_VERSION) throw new Error(`the index was made by another version of the analysis (${meta.analysis}, this is ${ANALYSIS_VERSION}): export it again`);
  const writer = new ClauseWriter(meta);
  const { terms, phrases, excluded } = parseQuery(query, { compounds: new Set(meta.compounds) });
  const must = [...phrases.map((phrase) => writer.phrase(phrase)), ...terms.filter(({ optional }) => !optional).map((term) => writer.word(term))];
  const bool = {
    must: must.length > 0 ? must : [{ match_all: {} } satisfies Clause],
    ...(excluded.length > 0 && { must_not: excluded.map((terms) => writer.phrase(terms)) }),
    ...(Object.keys(filters).length > 0 && { filter: Object.entries(filters).map(([name, value]) => ({ term: { [name]: value } })) }),
  };
  return { query: { bool }, size, _source: ['address', 'title', 'kind_name', 'issuer', 'date_written', 'date_converted'] };
}
