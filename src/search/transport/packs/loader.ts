import { crcOf, RECEIVER, type PackFiles } from './format.ts';
import type { IndexTrouble } from '../source.ts';
import { packOf, PACKS_FOLDER } from './names.ts';

/** A pack that can’t be used. */
export class PackUnusable extends Error {
  override name = 'PackUnusable';
  readonly fault: IndexTrouble;
  readonly pack: string;

  constructor(fault: IndexTrouble, pack: string) {
    super(`the pack ${pack} is ${fault}`);
    this.fault = fault;
    this.pack = pack;
  }
}

type Receive = (name: string, edition: string, crc: string, files: PackFiles) => void;

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Reads the files of an index out of script packs. */
export class PackLoader {
  readonly #root: string;
  readonly #received = new Map<string, PackFiles | PackUnusable>();
  readonly #loading = new Map<string, Promise<PackFiles>>();
  /** What went wrong so far, by pack. */
  readonly faults = new Map<string, IndexTrouble>();

  /**
   * @param root way to the root of the edition, ending with a slash
   * @param edition to which all packs must belong
   */
  constructor(root: string, edition: string) {
    this.#root = root;
    const receive: Receive = (name, of, crc, files) => {
      const fault = of !== edition ? 'foreign' : crcOf(JSON.stringify(files)) !== crc ? 'damaged' : undefined;
      this.#received.set(name, fault ? new PackUnusable(fault, name) : files);
    };
    (globalThis as unknown as Record<string, Receive>)[RECEIVER] = receive;
  }

  /** Loads a script; what it hands over is there when it has run. One that breaks off runs nothing. */
  #run(pack: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${this.#root}${PACKS_FOLDER}/${pack}.js`;
      const ended = (then: () => void) => () => {
        script.remove();
        then();
      };
      script.onload = ended(resolve);
      script.onerror = ended(() => reject(new PackUnusable('missing', pack)));
      document.head.append(script);
    });
  }

  async #load(pack: string): Promise<PackFiles> {
    await this.#run(pack);
    const received = this.#received.get(pack) ?? new PackUnusable('damaged', pack);
    if (received instanceof PackUnusable) throw received;
    return received;
  }

  /** The files of a pack, loaded once. @throws PackUnusable when it is missing, damaged or of another edition */
  async #open(pack: string): Promise<PackFiles> {
    let loading = this.#loading.get(pack);
    if (!loading) this.#loading.set(pack, (loading = this.#load(pack)));
    try {
      const files = await loading;
      this.faults.delete(pack);
      return files;
    } catch (error) {
      // Asked for again, it is looked for again: a memory stick may have been put back.
      this.#loading.delete(pack);
      this.#received.delete(pack);
      if (error instanceof PackUnusable) this.faults.set(pack, error.fault);
      throw error;
    }
  }

  /** Whether a file of the index is there. @throws PackUnusable where that can’t be known */
  async holds(file: string): Promise<boolean> {
    return file in (await this.#open(packOf(file)));
  }

  /**
   * Reads a file of the index.
   * @param file its name within the index folder
   * @throws PackUnusable when its pack is missing, damaged, of another edition, or lacks the file
   */
  async read(file: string): Promise<Uint8Array<ArrayBuffer>> {
    const pack = packOf(file);
    const content = (await this.#open(pack))[file];
    if (content !== undefined) return bytesOf(content);
    this.faults.set(pack, 'damaged');
    throw new PackUnusable('damaged', pack);
  }
}
