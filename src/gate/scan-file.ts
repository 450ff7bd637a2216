import path from 'node:path';
import { Sealed } from './budget.ts';
import { embedded } from './escapes.ts';
import { FileReader } from './file-reader.ts';
import { byPlace, type Found, type InFile } from './found.ts';
import { asScanned, knownAs, metIn, NOTHING_CLEARED, sha256Of, type Cleared } from './known.ts';
import { byteLeftovers, nameLeftover, type ByteRule } from './leftovers.ts';
import type { Matcher } from './matcher.ts';
import { isFont } from './mute.ts';
import { isMarkup, OpenReader } from './open-reader.ts';
import { pictureFindings } from './pictures.ts';
import type { SiteFile } from './site-files.ts';
import { layersOf, type Layer } from './unpack.ts';
import type { Met } from './word-stream.ts';

/** More passages than this are sooner met again than kept: each is a number, but the file that keeps them must stay quick to read. */
const MOST_KEPT = 100_000;

/** Scripts have signs like those of tags, and no tags. */
const IS_CODE = /\.(?:m?js|css|wasm|pagefind|woff2?)(?: |$)/;

const NAME_REMEDY = 'remove the name, or write <Redacted reason="…" /> in its place';
const MASK = '[withheld]';

/** By what something packed is known again, under the last of its names. */
const packedAs = (where: string, bytes: string) => `packed ${knownAs(where.split(' › ').at(-1)!, bytes)}`;

/** Reads files of a finished site for what must not be published. */
export class FileScanner {
  readonly #open: OpenReader;
  readonly #rules: readonly ByteRule[];
  readonly #folder: string;
  readonly #reader = new FileReader();
  readonly #cleared: Cleared;

  /** @param cleared see `Cleared` */
  constructor(folder: string, matcher: Matcher, rules: readonly ByteRule[], cleared: Cleared = NOTHING_CLEARED) {
    this.#folder = folder;
    this.#cleared = cleared;
    this.#open = new OpenReader(matcher);
    this.#rules = rules;
  }

  /** Scans one file; the next only when that is done. */
  async scan(file: SiteFile): Promise<Found> {
    const bytes = this.#reader.read(path.join(this.#folder, file.path));
    const sha256 = sha256Of(bytes);
    const known = this.#cleared.files.get(knownAs(file.path, sha256));
    if (known) {
      const scanned = asScanned({ ...file, bytes: bytes.length }, sha256, known);
      return { findings: [], met: metIn(scanned), files: [scanned] };
    }
    const found: InFile = { findings: [], met: [], layers: [] };
    const shown = this.shown(file.path);
    this.#names(this.#open.readName(file.path), shown, 'in the name of the file', found);
    const leftover = nameLeftover(file.path);
    if (leftover) found.findings.push({ path: shown, ...leftover });
    await this.#bytes(shown, bytes, found);
    const met = byPlace(found.met);
    const isClean = found.findings.length === 0 && met.reduce((sum, { runs }) => sum + runs.length, 0) <= MOST_KEPT;
    const within = met.map(({ path: where, runs }) => ({ within: where.slice(shown.length), runs }));
    return { findings: found.findings, met, files: [asScanned({ ...file, bytes: bytes.length }, sha256, { met: within, layers: found.layers }, isClean)] };
  }

  /** A path as it may be printed: a log must not hold a withheld name either. */
  shown(file: string): string {
    const isGuilty = (part: string) => this.#open.readName(part).some(({ names }) => names.length > 0);
    if (!isGuilty(file)) return file;
    const parts = file.split('/').map((part) => (isGuilty(part) ? MASK + path.posix.extname(part) : part));
    const masked = parts.join('/');
    return isGuilty(masked) ? MASK : masked;
  }

  async #bytes(file: string, bytes: Buffer, found: InFile): Promise<void> {
    const isKnown = (where: string, packed: string) => this.#isKnown(packedAs(where, packed), this.#innerName(where, file, found), found);
    try {
      for await (const layer of layersOf(file, bytes, isKnown)) await this.#layer(layer, file, found);
    } catch (error) {
      if (!(error instanceof Sealed)) throw error;
      found.findings.push({ path: file, rule: 'sealed', message: `the file ${error.message}, so nobody knows what is in it`, remedy: 'pack it again as zip, or remove it' });
    }
  }

  /** Looks at the way to something within a file. Returns it as it may be printed. */
  #innerName(where: string, file: string, found: InFile): string {
    const inner = where.slice(file.length);
    if (inner === '') return file;
    const shown = file + this.shown(inner);
    this.#names(this.#open.readName(inner), shown, 'in a name', found);
    return shown;
  }

  /** Whether something packed was clean before but for passages; then it is so again. */
  #isKnown(known: string, shown: string, found: InFile): boolean {
    const layer = this.#cleared.layers.get(known);
    if (!layer) return false;
    found.layers.push(layer);
    for (const run of layer.runs) found.met.push({ path: shown, run });
    return true;
  }

  async #layer({ path: where, bytes, packedAs: packed }: Layer, file: string, found: InFile): Promise<void> {
    // The way to what lies in a zip file has been looked at.
    const shown = packed === undefined ? this.#innerName(where, file, found) : file + this.shown(where.slice(file.length));
    if (isFont(bytes)) return;
    // What is packed in it in turn is a layer of its own, so that this says less than the same of a file.
    const known = where === file ? undefined : packedAs(where, packed ?? sha256Of(bytes));
    if (packed === undefined && known !== undefined && this.#isKnown(known, shown, found)) return;
    const [findings, met] = [found.findings.length, found.met.length];
    for (const leftover of byteLeftovers(where, bytes, this.#rules)) found.findings.push({ path: shown, ...leftover });
    for (const finding of pictureFindings(bytes, where)) found.findings.push({ path: shown, ...finding });
    this.#judge(this.#open.read(bytes, !IS_CODE.test(where) && isMarkup(bytes)), shown, found);
    for (const data of embedded(bytes)) await this.#bytes(`${shown} › data:`, data, found);
    const own = found.met.slice(met);
    // Of what lies in data within it, the place would have to be kept as well.
    const isClean = found.findings.length === findings && found.met.length <= MOST_KEPT && own.every(({ path: at }) => at === shown);
    if (known !== undefined && isClean) found.layers.push({ known, runs: [...new Set(own.map(({ run }) => run))] });
  }

  #names(met: readonly Met[], shown: string, where: string, found: InFile): void {
    for (const line of new Set(met.flatMap(({ names }) => names.map((name) => name.line)))) {
      found.findings.push({ path: shown, rule: 'withheld-name', message: `the name on line ${line} of the list of withheld names stands ${where}`, remedy: NAME_REMEDY });
    }
  }

  #judge(met: readonly Met[], shown: string, found: InFile): void {
    this.#names(met, shown, 'here', found);
    for (const { runs } of met) for (const { run } of runs) found.met.push({ path: shown, run: run.number });
  }
}
