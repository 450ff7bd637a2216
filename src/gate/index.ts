/** The gate at the end of every build: what must not get out is not in the finished tree, or the build fails. */
import type { CompiledText } from '../mdx/text.ts';
import type { LastFile } from '../model/last-site.ts';
import type { Content } from '../model/read.ts';
import type { Settings } from '../model/settings.ts';
import { GateClosed, type GateFinding } from './finding.ts';
import { clearedBy } from './cleared.ts';
import { byteRules } from './leftovers.ts';
import { Matcher } from './matcher.ts';
import type { Passage, Run } from './passages.ts';
import { scanSite } from './scan.ts';
import { passageFinding, type PassageMet, type ScannedFile } from './scan-file.ts';
import { publishedBodies, publishedBy, publishedSources, unpublishedPassages, type PublishedText } from './unpublished.ts';
import { readWithheld } from './withheld-list.ts';

export { GateClosed, type GateFinding } from './finding.ts';
export { pageConcerns } from './pages.ts';
export { withheldInContent, type WithheldPlace } from './content.ts';
export { readWithheld, WITHHELD_VARIABLE, WithheldUnreadable, type WithheldName } from './withheld-list.ts';

const keyOf = ({ a, b, words }: Run) => `${a} ${b} ${words}`;

/** Those of some passages met that published texts do not say as well. */
function notIn(texts: Iterable<PublishedText>, met: readonly PassageMet[], passages: readonly Passage[]): PassageMet[] {
  if (met.length === 0) return [];
  const wanted = new Set(met.map(({ run }) => run.passage));
  const matcher = new Matcher(null, passages.map((passage, index) => (wanted.has(index) ? passage : { ...passage, text: '' })));
  const said = { now: new Set<string>(), former: new Set<string>() };
  for (const { text, isFormer } of texts) for (const { run } of matcher.read(Buffer.from(text), false).runs) said[isFormer ? 'former' : 'now'].add(keyOf(run));
  // What was withheld later stands in former texts, and is no less withheld for that.
  return met.filter(({ run }) => !said.now.has(keyOf(run)) && (passages[run.passage]!.rule === 'redacted' || !said.former.has(keyOf(run))));
}

/** Those passages that give something away. Compiling all texts to know takes long, and is seldom needed. */
function tellTales(met: readonly PassageMet[], passages: readonly Passage[], content: Content, textOf: GateHelp['textOf']): PassageMet[] {
  // Nearly always the document on whose page a passage was met says it itself; then it is said wherever else it was met.
  const there = new Set(met.flatMap(({ path: file }) => /^[^/]+\/([^/]+)\//.exec(file)?.[1] ?? []));
  const left = notIn(publishedBy(content, there, textOf), met, passages);
  return notIn(publishedBodies(content, textOf), notIn(publishedSources(content), left, passages), passages);
}

/** One finding for each file and rule and owner. */
function distinct(findings: readonly GateFinding[]): GateFinding[] {
  const known = new Map(findings.map((finding) => [`${finding.path}\n${finding.rule}\n${finding.message}`, finding]));
  return [...known.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.rule < b.rule ? -1 : 1));
}

/** What a build knows already, and need not be found out again. */
export interface GateHelp {
  /** File that keeps which files were clean, so that only others are read closely the next time. */
  cache?: string;
  /** Files of the site before, of which some may be in this one. */
  last?: ReadonlyMap<string, LastFile>;
  /** The compiled text of a document, by its id. */
  textOf?: (id: string) => CompiledText;
}

/** What a scan came to. */
export interface GateResult {
  /** What was found; nothing in a site that may be published. */
  findings: GateFinding[];
  /** Every file of the site, by what it holds; in no order. */
  files: ScannedFile[];
}

/**
 * Scans a finished site for what must not be published: withheld names, drafts, restricted and redacted text, private data
 * in pictures, and what the tools left behind.
 * @param folder the finished site
 * @throws WithheldUnreadable where the list of withheld names can’t be used
 */
export async function scanForGate(folder: string, content: Content, settings: Pick<Settings, 'site'>, environment: NodeJS.ProcessEnv = process.env, { cache, last, textOf }: GateHelp = {}): Promise<GateResult> {
  const names = await readWithheld([process.cwd(), content.folder], environment);
  const passages = unpublishedPassages(content);
  const rules = byteRules(content.identity?.record.contact?.email, settings.site);
  const guarded = { folder, names, passages, rules };
  const cleared = clearedBy(guarded, cache);
  const { findings, passages: met, files, layers } = await scanSite({ ...guarded, cleared: cleared.before }, last);
  const known = files.flatMap(({ clean, met: own }): [string, PassageMet[]][] => (clean === undefined ? [] : [[clean, own ?? []]]));
  cleared.keep(new Map([...layers.map((layer): [string, PassageMet[]] => [layer, []]), ...known]));
  return { findings: distinct([...findings, ...tellTales(met, passages, content, textOf).map((one) => passageFinding(one, passages))]), files };
}

/** Lets a finished site pass, or not. Returns its files. @throws GateClosed, WithheldUnreadable */
export async function passGate(folder: string, content: Content, settings: Pick<Settings, 'site'>, help: GateHelp = {}): Promise<ScannedFile[]> {
  const { findings, files } = await scanForGate(folder, content, settings, process.env, help);
  if (findings.length > 0) throw new GateClosed(findings);
  return files;
}
