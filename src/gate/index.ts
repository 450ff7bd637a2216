/** The gate at the end of every build: what must not get out is not in the finished tree, or the build fails. */
import path from 'node:path';
import type { CompiledText } from '../mdx/text.ts';
import type { LastFile } from '../model/last-site.ts';
import type { Content } from '../model/read/content.ts';
import type { Settings } from '../model/settings.ts';
import { clearedBy, type KeptFiles } from './cleared.ts';
import { GateClosed, type GateFinding } from './finding.ts';
import type { ScannedFile } from './found.ts';
import { tellTales } from './judge.ts';
import { byteRules } from './leftovers.ts';
import { scanSite, type Guard } from './scan.ts';
import { unpublishedPassages } from './unpublished.ts';
import { readWithheld } from './withheld-list.ts';

export { GateClosed, type GateFinding } from './finding.ts';
export { gitAddress } from './leftovers.ts';
export { pageConcerns } from './pages.ts';
export { withheldInContent, type WithheldPlace } from './content.ts';
export { readWithheld, WITHHELD_VARIABLE, WithheldUnreadable, type WithheldName } from './withheld-list.ts';

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

/** Knows what must not be published: withheld names, drafts, restricted and redacted text, private data in pictures, what the tools left behind. */
export class Gate {
  readonly #guard: Guard;
  readonly #cleared: KeptFiles;
  readonly #content: Content;
  readonly #help: GateHelp;

  private constructor(guard: Guard, content: Content, help: GateHelp) {
    this.#guard = guard;
    this.#cleared = clearedBy(guard, help.cache);
    this.#content = content;
    this.#help = help;
  }

  /** Gets ready to look at a site, which need not be there yet. @throws WithheldUnreadable where the list of withheld names can’t be used */
  static async open(content: Content, settings: Pick<Settings, 'site'>, environment: NodeJS.ProcessEnv = process.env, help: GateHelp = {}): Promise<Gate> {
    const names = await readWithheld([process.cwd(), content.folder], environment);
    const rules = byteRules(content.identity?.record.contact?.email, settings.site);
    return new Gate({ names, passages: unpublishedPassages(content), rules }, content, help);
  }

  /** Scans a finished site. @param folder where it lies */
  async scan(folder: string): Promise<GateResult> {
    const { findings, met, files } = await scanSite({ ...this.#guard, folder: path.resolve(folder), cleared: this.#cleared.before }, this.#help.last);
    this.#cleared.keep(files);
    return { findings: distinct([...findings, ...tellTales(met, this.#guard.passages, this.#content, this.#help.textOf)]), files };
  }

  /** Lets a finished site pass, or not. @param folder where it lies @returns its files @throws GateClosed */
  async pass(folder: string): Promise<ScannedFile[]> {
    const { findings, files } = await this.scan(folder);
    if (findings.length > 0) throw new GateClosed(findings);
    return files;
  }
}
