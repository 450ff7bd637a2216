import type { WriteStream } from 'node:tty';
import { counted } from '../model/counted.ts';

const WIDTH = 30;
/** Without a terminal a line is written every so many texts. */
const EVERY = 250;

/** Shows on standard error how far a long import is: a bar in a terminal, a line now and then elsewhere. */
export class Progress {
  readonly #stream: Pick<WriteStream, 'write'> & { isTTY?: boolean };
  readonly #total: number;
  readonly #enabled: boolean;
  #texts = 0;
  #shown = '';

  constructor(stream: Pick<WriteStream, 'write'> & { isTTY?: boolean }, total: number, enabled: boolean) {
    this.#stream = stream;
    this.#total = total;
    this.#enabled = enabled;
  }

  at(source: number, share: number): void {
    if (!this.#enabled || !this.#stream.isTTY) return;
    const done = Math.min(1, (source + share) / this.#total);
    const filled = Math.round(done * WIDTH);
    const bar = `\r[${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${Math.floor(done * 100)} %  ${counted(this.#texts, 'text')}`;
    if (bar !== this.#shown) this.#stream.write((this.#shown = bar));
  }

  /** One text more; clears the bar, so that a line can be printed. */
  text(): void {
    this.#texts++;
    if (!this.#enabled) return;
    if (this.#stream.isTTY) this.clear();
    else if (this.#texts % EVERY === 0) this.#stream.write(`${this.#texts} texts so far\n`);
  }

  clear(): void {
    if (this.#shown !== '') this.#stream.write('\r\x1b[K');
    this.#shown = '';
  }
}
