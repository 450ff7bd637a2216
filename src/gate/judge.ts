import type { CompiledText } from '../mdx/text.ts';
import type { DocumentEntry } from '../model/read/entry.ts';
import type { Content } from '../model/read/content.ts';
import type { GateFinding } from './finding.ts';
import type { RunsMet } from './found.ts';
import { Matcher } from './matcher.ts';
import type { Passage } from './passages.ts';
import { aroundDocuments, formerSaid, namesSaid, pageSaid, recordSaid, sourceSaid, type PublishedText, type Said } from './published.ts';
import { Unsaid } from './unsaid.ts';

/** What must be known to say whose passage was met. */
function passageFinding(path: string, { rule, owner }: Passage): GateFinding {
  const what: Record<string, string> = {
    'draft': `text of the draft ${owner}`, 'draft-title': `the title of the draft ${owner}`, 'draft-id': `the id of the draft ${owner}`,
    'restricted': `text of ${owner}, to which access is restricted`, 'redacted': `what is withheld by <Redacted> at ${owner}`,
  };
  return { path, rule, message: what[rule] ?? owner, remedy: 'find what writes it there: it must not be published' };
}

/** The runs met on pages of documents, by the id of the document. */
function runsByDocument(met: readonly RunsMet[]): Map<string, Set<number>> {
  const byId = new Map<string, Set<number>>();
  for (const { path, runs } of met) {
    const id = /^[^/]+\/([^/]+)\//.exec(path)?.[1];
    if (id === undefined) continue;
    const own = byId.get(id) ?? new Set();
    for (const run of runs) own.add(run);
    byId.set(id, own);
  }
  return byId;
}

/** As many documents are asked for what stands on their own pages: what is left then is shown on many pages and said elsewhere. */
const MOST_ASKED = 500;

/**
 * Everything that is published, what is at hand and likely to say what was met before what is neither. All of it is read only
 * where something was met that gives something away.
 */
function* publishedTexts(content: Content, met: readonly RunsMet[], unsaid: Unsaid, textOf?: (id: string) => CompiledText): Generator<PublishedText> {
  const published = content.documents.filter(({ record }) => !record.draft);
  const runsAt = runsByDocument(met);
  const openAt = ({ id }: DocumentEntry) => unsaid.countOf(runsAt.get(id) ?? []);
  const [names, page, former] = [namesSaid(content), pageSaid(textOf), formerSaid(content.folder)];
  yield* aroundDocuments(content);
  // Nearly always a document on whose page something was met says it itself; then it is said wherever else it was met.
  const near = published.map((entry) => ({ entry, open: openAt(entry) })).filter(({ open }) => open > 0).sort((a, b) => b.open - a.open);
  let asked = 0;
  for (const { entry } of near) {
    if (openAt(entry) === 0) continue;
    if (++asked > MOST_ASKED) break;
    yield* recordSaid(entry);
    yield* names(entry);
    yield* page(entry);
  }
  const all: Said[] = [recordSaid, names, page, sourceSaid, former];
  for (const said of all) for (const entry of published) yield* said(entry);
}

/**
 * What gives something away among all passages that were met: those that no published text says as well.
 * @param textOf gives the compiled text of a document that was compiled already; without it, all are compiled
 */
export function tellTales(met: readonly RunsMet[], passages: readonly Passage[], content: Content, textOf?: (id: string) => CompiledText): GateFinding[] {
  if (met.length === 0) return [];
  const matcher = new Matcher(null, passages);
  const unsaid = new Unsaid(met.flatMap(({ runs }) => runs), matcher.runs, passages);
  for (const { text, isFormer } of publishedTexts(content, met, unsaid, textOf)) {
    for (const { run } of matcher.read(Buffer.from(text), false).runs) unsaid.hear(run, isFormer);
    if (unsaid.isEmpty) break;
  }
  return met.flatMap(({ path, runs }) => runs.filter((run) => unsaid.has(run)).map((run) => passageFinding(path, passages[matcher.runs[run]!.passage]!)));
}
