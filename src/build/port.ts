import { once } from 'node:events';
import { createServer } from 'node:net';
import { SettingsRefused } from '../model/settings.ts';

const DEFAULT_PORT = 4321;
const LAST_PORT = 65_535;

/** The port that PORT names, 0 for any free one. @throws SettingsRefused where it names none */
export function readPort({ PORT: written }: NodeJS.ProcessEnv = process.env): number {
  if (!written) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Infinity;
  if (port > LAST_PORT) throw new SettingsRefused(`PORT is “${written}”, which is no port`, `name a number up to ${LAST_PORT}, such as PORT=8080`);
  return port;
}

/** Puts into a sentence why nothing can be served at a port; any other error is given back. */
export function portFault(error: unknown, port: number): unknown {
  const other = port < LAST_PORT ? port + 1 : port - 1;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE': return new SettingsRefused(`Port ${port} is taken`, `choose another, such as PORT=${other}`);
    case 'EACCES': return new SettingsRefused(`Port ${port} may not be used by everybody`, 'choose one above 1023, such as PORT=8080');
    default: return error;
  }
}

/** Tries whether something can be served at a port, before much is done to serve it. @throws SettingsRefused where not */
export async function tryPort(port: number): Promise<void> {
  const server = createServer();
  try {
    // In the same way as the server of the site: a port may be free for one kind of address only.
    await once(server.listen(port), 'listening');
  } catch (error) {
    throw portFault(error, port);
  }
  await once(server.close(), 'close');
}
