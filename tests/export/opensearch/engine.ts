/**
 * As much of a search engine as the requests of this project ask for, after the reference of OpenSearch: analysis by
 * whitespace and captured patterns, positions, `multi_match`, `bool`, `dis_max`. It knows which documents match, not how
 * well, and nothing of the code that made the requests.
 */

type Json = Record<string, unknown>;
/** Words of a field by place: several may stand at one. */
type Field = Map<number, Set<string>>;

interface Properties {
  type: string;
  analyzer?: string;
  search_analyzer?: string;
  position_increment_gap?: number;
}

interface IndexRequest {
  settings: { analysis: { analyzer: Record<string, { tokenizer: string; filter: readonly string[] }>; tokenizer: Record<string, { type: string }>; filter: Record<string, { type: string; preserve_original: boolean; patterns: readonly string[] }> } };
  mappings: { dynamic: string; properties: Record<string, Properties> };
}

const unknown = (what: string): never => {
  throw new Error(`the engine of this test does not know ${what}`);
};

export class Engine {
  readonly #request: IndexRequest;
  readonly #documents = new Map<string, { source: Json; fields: Map<string, Field> }>();

  constructor(request: unknown) {
    this.#request = request as IndexRequest;
  }

  /** Takes a bulk request in. @throws Error for a field that the mapping does not allow */
  bulk(lines: string): void {
    const parts = lines.trimEnd().split('\n').map((line) => JSON.parse(line) as Json);
    for (let at = 0; at < parts.length; at += 2) {
      const { _id } = (parts[at]!['index'] ?? unknown('an action')) as { _id: string };
      const source = parts[at + 1]!;
      const fields = new Map<string, Field>();
      for (const [name, value] of Object.entries(source)) {
        const properties = this.#request.mappings.properties[name] ?? unknown(`the field ${name}`);
        if (properties.type === 'text') fields.set(name, this.#analyse(value as string[], properties));
      }
      this.#documents.set(_id, { source, fields });
    }
  }

  /** Ids of the documents that match a query. */
  search({ query }: { query: unknown }): string[] {
    return [...this.#documents].filter(([, { source, fields }]) => this.#matches(query as Json, source, fields)).map(([id]) => id).sort();
  }

  #analyse(values: readonly string[], { analyzer, position_increment_gap: gap = 100 }: Properties): Field {
    const { tokenizer, filter } = this.#request.settings.analysis.analyzer[analyzer!]!;
    if (this.#request.settings.analysis.tokenizer[tokenizer]!.type !== 'whitespace') unknown('the tokenizer');
    const field: Field = new Map();
    let position = -1;
    for (const value of values) {
      for (const token of value.split(/\s+/).filter(Boolean)) {
        position++;
        for (const name of filter) {
          const { type, preserve_original: keeps, patterns } = this.#request.settings.analysis.filter[name]!;
          if (type !== 'pattern_capture' || keeps) unknown('the filter');
          field.set(position, new Set(patterns.flatMap((pattern) => [...token.matchAll(new RegExp(pattern, 'gu'))].map((match) => match[1]!))));
        }
      }
      position += gap;
    }
    return field;
  }

  #matches(clause: Json, source: Json, fields: Map<string, Field>): boolean {
    const [[kind, body] = []] = Object.entries(clause) as [string, Json][];
    const inner = (clauses: unknown) => ((clauses ?? []) as Json[]).map((one) => this.#matches(one, source, fields));
    switch (kind) {
      case 'match_all':
        return true;
      case 'term':
        return Object.entries(body!).every(([name, value]) => [source[name]].flat().includes(value));
      case 'dis_max':
        return inner(body!['queries']).some(Boolean);
      case 'bool':
        return inner(body!['must']).every(Boolean) && inner(body!['filter']).every(Boolean) && !inner(body!['must_not']).some(Boolean);
      case 'multi_match': {
        const words = (body!['query'] as string).split(/\s+/);
        return (body!['fields'] as string[]).some((name) => this.#found(words, body!['type'] as string, name.split('^')[0]!, fields));
      }
      default:
        return unknown(String(kind));
    }
  }

  #found(words: readonly string[], type: string, name: string, fields: Map<string, Field>): boolean {
    const properties = this.#request.mappings.properties[name] ?? unknown(`the field ${name}`);
    if (properties.search_analyzer !== 'whitespace') unknown('the search analyzer');
    const field = fields.get(name) ?? new Map<number, Set<string>>();
    const at = (position: number, word: string) => field.get(position)?.has(word) === true;
    if (type === 'phrase') return [...field.keys()].some((first) => words.every((word, offset) => at(first + offset, word)));
    return [...field.keys()].some((position) => words.some((word) => at(position, word)));
  }
}
