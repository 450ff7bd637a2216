import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { imageConcerns, isImage } from '../images/index.ts';
import { decodedStretches, embedded } from './escapes.ts';
import type { GateFinding } from './finding.ts';
import { byteLeftovers, nameLeftover, type ByteRule } from './leftovers.ts';
import type { Matcher, Met } from './matcher.ts';
import type { Passage, Run } from './passages.ts';
import { layersOf, Sealed, type Layer } from './unpack.ts';

/** A passage that was met: whether it gives anything away is judged when all are known. */
export interface PassageMet {
  path: string;
  run: Run;
}

/** A file that was read, by what it holds. */
export interface ScannedFile {
  path: string;
  /** In hexadecimal. */
  sha256: string;
  bytes: number;
  /** See `stampOfFile`. */
  stamp: string;
  /** By what it would be known again, if nothing was found in it, nor in the way to it, but for passages. */
  clean?: string;
  /** The passages that were met in it, where there are any: whether they give anything away is judged anew in every build. */
  met?: PassageMet[];
}

/** Files that need not be read again, by what they are known again, and the passages that are in them. */
export type Cleared = ReadonlyMap<string, readonly PassageMet[]>;

/** More passages than this are sooner met again than kept. */
const MOST_KEPT = 1_000;

/** By what a file is known again. The way to it is looked at as well, so the same bytes elsewhere are another file. */
export const knownAs = (file: string, sha256: string) => `${sha256} ${file}`;

/** What was found in some files. */
export interface Found {
  findings: GateFinding[];
  passages: PassageMet[];
  files: ScannedFile[];
  /** What lies packed in files and was clean, by what it would be known again: of a zip of all texts, few are new. */
  layers: string[];
}

const isFont = (bytes: Buffer) => /^(?:wOF[F2]|OTTO|\0\u0001\0\0)/.test(bytes.toString('latin1', 0, 4));
const isMarkup = (bytes: Buffer) => bytes.includes('<') && bytes.includes('>');
/** Scripts have signs like those of tags, and no tags. */
const IS_CODE = /\.(?:m?js|css|wasm|pagefind|woff2?)(?: |$)/;

const NAME_REMEDY = 'remove the name, or write <Redacted reason="…" /> in its place';
export const MASK = '[withheld]';

/** Reads files of a finished site for what must not be published. */
export class FileScanner {
  readonly #matcher: Matcher;
  readonly #rules: readonly ByteRule[];
  readonly #folder: string;

  readonly #cleared: Cleared;

  /** @param cleared see `Cleared` */
  constructor(folder: string, matcher: Matcher, rules: readonly ByteRule[], cleared: Cleared = new Map()) {
    this.#folder = folder;
    this.#cleared = cleared;
    this.#matcher = matcher;
    this.#rules = rules;
  }

  /** Scans one file. @param file from the root of the site, with forward slashes @param stamp of it */
  async scan(file: string, stamp: string, found: Found): Promise<void> {
    const [findings, passages] = [found.findings.length, found.passages.length];
    const shown = this.shown(file);
    this.#names(this.#read(Buffer.from(file), false), shown, 'in the name of the file', found);
    const leftover = nameLeftover(file);
    if (leftover) found.findings.push({ path: shown, ...leftover });
    const bytes = readFileSync(path.join(this.#folder, file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const known = knownAs(file, sha256);
    const kept = this.#cleared.get(known);
    if (kept) for (const one of kept) found.passages.push(one);
    else await this.#bytes(shown, bytes, found);
    const met = found.passages.slice(passages);
    const isClean = found.findings.length === findings && met.length <= MOST_KEPT;
    found.files.push({ path: file, sha256, bytes: bytes.length, stamp, ...(isClean ? { clean: known, ...(met.length > 0 ? { met } : {}) } : {}) });
  }

  /** A path as it may be printed: a log must not hold a withheld name either. */
  shown(file: string): string {
    const isGuilty = (part: string) => this.#read(Buffer.from(part), false).some(({ names }) => names.length > 0);
    if (!isGuilty(file)) return file;
    const parts = file.split('/').map((part) => (isGuilty(part) ? MASK + path.posix.extname(part) : part));
    const masked = parts.join('/');
    return isGuilty(masked) ? MASK : masked;
  }

  async #bytes(file: string, bytes: Buffer, found: Found): Promise<void> {
    try {
      for await (const layer of layersOf(file, bytes)) await this.#layer(layer, file, found);
    } catch (error) {
      if (!(error instanceof Sealed)) throw error;
      found.findings.push({ path: file, rule: 'sealed', message: `the file ${error.message}, so nobody knows what is in it`, remedy: 'pack it again, or remove it' });
    }
  }

  async #layer({ path: where, bytes }: Layer, file: string, found: Found): Promise<void> {
    const inner = where.slice(file.length);
    const shown = inner === '' ? file : file + this.shown(inner);
    if (inner !== '') this.#names(this.#read(Buffer.from(inner), false), shown, 'in a name', found);
    if (isFont(bytes)) return;
    // What is packed in it in turn is a layer of its own, so that this says less than the same of a file.
    const known = inner === '' ? undefined : `packed ${knownAs(where.split(' › ').at(-1)!, createHash('sha256').update(bytes).digest('hex'))}`;
    if (known !== undefined && this.#cleared.has(known)) return void found.layers.push(known);
    const before = found.findings.length + found.passages.length;
    for (const leftover of byteLeftovers(where, bytes, this.#rules)) found.findings.push({ path: shown, ...leftover });
    if (isImage(bytes, where)) {
      for (const { rule, severity, message, remedy } of imageConcerns(bytes, where.split(' › ').at(-1)!)) {
        if (severity === 'error') found.findings.push({ path: shown, rule, message, remedy });
      }
    }
    this.#judge(this.#read(bytes, !IS_CODE.test(where) && isMarkup(bytes)), shown, found);
    for (const data of embedded(bytes)) await this.#bytes(`${shown} › data:`, data, found);
    if (known !== undefined && found.findings.length + found.passages.length === before) found.layers.push(known);
  }

  /** Everything that is met in some bytes, as they are and with all escapes opened. */
  #read(bytes: Buffer, markup: boolean): Met[] {
    if (this.#matcher.isIdle) return [];
    const met = [this.#matcher.read(bytes, markup)];
    for (const stretch of decodedStretches(bytes)) {
      const opened = Buffer.from(stretch);
      met.push(this.#matcher.read(opened, isMarkup(opened)));
    }
    return met;
  }

  #names(met: readonly Met[], shown: string, where: string, found: Found): void {
    for (const line of new Set(met.flatMap(({ names }) => names.map((name) => name.line)))) {
      found.findings.push({ path: shown, rule: 'withheld-name', message: `the name on line ${line} of the list of withheld names stands ${where}`, remedy: NAME_REMEDY });
    }
  }

  #judge(met: readonly Met[], shown: string, found: Found): void {
    this.#names(met, shown, 'here', found);
    for (const { runs } of met) for (const { run } of runs) found.passages.push({ path: shown, run });
  }
}

/** What must be known to say whose passage was met. */
export function passageFinding({ path: where, run }: PassageMet, passages: readonly Passage[]): GateFinding {
  const { rule, owner } = passages[run.passage]!;
  const what: Record<string, string> = {
    'draft': `text of the draft ${owner}`, 'draft-title': `the title of the draft ${owner}`, 'draft-id': `the id of the draft ${owner}`,
    'restricted': `text of ${owner}, to which access is restricted`, 'redacted': `what is withheld by <Redacted> at ${owner}`,
  };
  return { path: where, rule, message: what[rule] ?? owner, remedy: 'find what writes it there: it must not be published' };
}
