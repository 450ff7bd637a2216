/** Real web servers that serve a built site with the settings that it carries. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProgram } from '../support/programs.ts';

/** A server as its makers call it. */
export interface WebServer {
  name: string;
  /** Debian’s package. */
  packageName: string;
  /** The program; undefined where it is not installed and can’t be. */
  program: string | undefined;
  /** Writes its settings for a site into a folder; returns the words to start it with, in the foreground. */
  configure(workshop: string, site: string, base: string, port: number): string[];
}

function put(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** The site that the project hands out for a server, with the example’s folder and port taken out of it. */
function template(name: string, site: string, changes: [from: string | RegExp, to: string][]): string {
  let text = readFileSync(path.resolve(import.meta.dirname, '../../deploy', name), 'utf8').replaceAll('/srv/archive', site);
  for (const [from, to] of changes) {
    assert.notEqual(text.replace(from, to), text, `deploy/${name} has ${from}`);
    text = text.replace(from, to);
  }
  return text;
}

/** The line that an example has, as a comment, for who serves the site under a path: taken in, with the path in it. */
function underPath(base: string, line: RegExp): [from: RegExp, to: string][] {
  return base === '/' ? [] : [[line, '$1'], [/\/some\/path/g, base.slice(0, -1)]];
}

const nginx: WebServer = {
  name: 'nginx',
  packageName: 'nginx-light',
  program: findProgram('nginx', 'nginx-light'),
  configure: (workshop, site, base, port) => ['-p', workshop, '-e', path.join(workshop, 'errors'), '-c', put(workshop, 'nginx.conf', `
daemon off;
pid ${workshop}/pid;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${workshop}/${name};`).join(' ')}
  ${template('nginx.conf', site, [['listen 80', `listen 127.0.0.1:${port}`], ['server_name archive.example.org', 'server_name localhost'], ['location / {', `location  ${base} {`], ['$archive /;', `$archive  ${base};`], ...underPath(base, /# (location = .*)/)])}
}`)],
};

const MODULES = '/usr/lib/apache2/modules';

const apache: WebServer = {
  name: 'Apache',
  packageName: 'apache2',
  program: findProgram('apache2'),
  configure: (workshop, site, base, port) => ['-X', '-f', put(workshop, 'apache.conf', `
ServerRoot ${workshop}
PidFile ${workshop}/pid
Listen 127.0.0.1:${port}
ErrorLog ${workshop}/errors
${['mpm_event', 'authz_core', 'mime', 'dir', 'alias', 'headers', 'rewrite', 'deflate', 'filter', 'autoindex', 'negotiation']
    .filter((name) => existsSync(`${MODULES}/mod_${name}.so`)).map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
Mutex file:${workshop} default
${template('apache.conf', site, [[/archive\.example\.org/, 'localhost'], ['*:80', `*:${port}`], ...(base === '/' ? [] : [[/DocumentRoot .*/, `DocumentRoot ${workshop}/empty`] as [RegExp, string], ...underPath(base, /# .*: (Alias .*)/)])])}`)],
};

const caddy: WebServer = {
  name: 'Caddy',
  packageName: 'caddy',
  program: findProgram('caddy'),
  configure: (workshop, site, base, port) => ['run', '--adapter', 'caddyfile', '--config', put(workshop, 'Caddyfile', `
{
  admin off
  auto_https off
}
${template('Caddyfile', site, [['archive.example.org', `http://localhost:${port}`], ['handle_path /*', `handle_path  ${base}*`], ...underPath(base, /# (redir .*)/)])}`)],
};

export const SERVERS: WebServer[] = [nginx, apache, caddy];

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Nobody in particular: servers refuse to work as root, or should. */
const NOBODY = 65534;

/** Lets everybody read a folder, as a host’s server must. */
export function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}

/** A server that runs. */
export interface RunningServer {
  address: string;
  stop(): Promise<void>;
}

/**
 * Starts a server for a site, on a free port.
 * @param workshop an empty folder for its files
 * @param base path under which it serves the site; begins and ends with a slash
 */
export async function startServer(server: WebServer, workshop: string, site: string, base: string): Promise<RunningServer> {
  const port = await freePort();
  const own = path.join(workshop, `${server.name}-${port}`);
  mkdirSync(path.join(own, 'empty'), { recursive: true });
  const words = server.configure(own, site, base, port);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const name of [own, ...readdirSync(own).map((file) => path.join(own, file))]) chownSync(name, NOBODY, NOBODY);
  const child: ChildProcess = spawn(server.program!, words, { cwd: own, env: { PATH: process.env['PATH'], HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own }, stdio: ['ignore', 'ignore', 'pipe'], ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}) });
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  const address = `http://localhost:${port}${base}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${server.name} ended: ${said}${existsSync(path.join(own, 'errors')) ? readFileSync(path.join(own, 'errors'), 'utf8') : ''}`);
    const isUp = await fetch(address).then(async (response) => (await response.body?.cancel(), true), () => false);
    if (isUp) break;
    await sleep(50);
  }
  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
