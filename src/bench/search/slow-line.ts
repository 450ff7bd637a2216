import { connect, createServer, type Socket } from 'node:net';

/** A line between a phone and a site. */
export interface Line {
  /** Milliseconds there and back. */
  roundTrip: number;
  /** Each way. */
  bytesPerSecond: number;
}

/** A line that was laid. */
export interface LaidLine {
  port: number;
  /** Bytes that came through it to the phone so far. */
  received(): number;
  close(): void;
}

/** Sends what comes from one end on to the other, late and no faster than the line carries, whichever connection it is of. */
class Direction {
  #freeAt = 0;
  #bytes = 0;
  readonly #line: Line;

  constructor(line: Line) {
    this.#line = line;
  }

  get bytes(): number {
    return this.#bytes;
  }

  carry(from: Socket, to: Socket): void {
    const late = (work: () => void, bytes: number) => {
      this.#freeAt = Math.max(this.#freeAt, performance.now()) + (bytes / this.#line.bytesPerSecond) * 1000;
      setTimeout(work, this.#freeAt - performance.now() + this.#line.roundTrip / 2);
    };
    from.on('data', (chunk: Buffer) => {
      this.#bytes += chunk.length;
      late(() => to.writable && to.write(chunk), chunk.length);
    });
    from.on('end', () => late(() => to.end(), 0));
    from.on('error', () => to.destroy());
  }
}

/**
 * Lays a slow line to a server on this machine. The browser’s own means to slow a line down do not reach the threads of a
 * page, in which searches run.
 * @param target port of the server
 */
export function layLine(target: number, line: Line): Promise<LaidLine> {
  const [up, down] = [new Direction(line), new Direction(line)];
  const open = new Set<Socket>();
  const server = createServer((phone) => {
    const site = connect(target, 'localhost');
    for (const end of [phone, site]) open.add(end.once('close', () => open.delete(end)));
    up.carry(phone, site);
    down.carry(site, phone);
  });
  return new Promise((resolve) => {
    server.listen(0, () => {
      const at = server.address();
      resolve({
        port: typeof at === 'object' && at ? at.port : 0,
        received: () => down.bytes,
        close: () => {
          server.close();
          for (const socket of open) socket.destroy();
        },
      });
    });
  });
}
