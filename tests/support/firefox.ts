import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Firefox is found, by system. FIREFOX_PATH goes before all of them. */
const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** What is said where a test needs Firefox and there is none. */
export const NO_FIREFOX = 'needs Firefox (on Debian: apt-get install firefox-esr), or one named in FIREFOX_PATH';

/** The path of an installed Firefox, if there is one. */
export function findFirefox(): string | undefined {
  return [process.env['FIREFOX_PATH'], ...PLACES].find((place) => place && existsSync(place));
}

/** No network, no calls home, no page of its own; a page from a disk may read nothing beside it, as readers have it. */
const PREFERENCES = {
  'security.fileuri.strict_origin_policy': true,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.newtabpage.enabled': false,
  'browser.topsites.contile.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'app.normandy.enabled': false,
  'toolkit.telemetry.enabled': false,
  'dom.ipc.processPrelaunch.enabled': false,
};

let profile: string | undefined;

/** The folder in which the Firefoxes of a test file keep what they compile of themselves, one after the other: half of the work of a start. */
function profileFolder(): string {
  if (profile) return profile;
  const made = (profile = mkdtempSync(path.join(tmpdir(), 'bayegan-firefox-')));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A page in a real Firefox. */
export interface FirefoxPage {
  open(address: string): Promise<void>;
  /** Runs an expression in the page, waits for what it promises, and returns it; it has to be text. */
  run(expression: string): Promise<string>;
  close(): Promise<void>;
}

/** The address at which a Firefox that was started listens. */
function listening(firefox: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    firefox.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /WebDriver BiDi listening on (\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    firefox.on('exit', () => reject(new Error(`Firefox ended: ${said}`)));
  });
}

interface Reply {
  id?: number;
  result?: { context?: string; contexts?: { context: string }[]; result?: { value?: string }; exceptionDetails?: { text: string } };
  error?: string;
  message?: string;
}

/** Starts a Firefox without a window and speaks WebDriver BiDi with it (W3C), which each Firefox knows by itself; without WebAssembly unless it is wanted. One at a time: the next has its profile. */
export async function openFirefox(executable: string, { webAssembly = false } = {}): Promise<FirefoxPage> {
  const profile = profileFolder();
  writeFileSync(path.join(profile, 'user.js'), Object.entries({ ...PREFERENCES, 'javascript.options.wasm': webAssembly }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const firefox = spawn(executable, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => firefox.on('exit', resolve));
  const socket = new WebSocket(`${await listening(firefox)}/session`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  let last = 0;
  async function send(method: string, params: object): Promise<NonNullable<Reply['result']>> {
    const id = ++last;
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (!reply.result) throw new Error(`${method}: ${reply.error} ${reply.message}`);
    return reply.result;
  }
  await send('session.new', { capabilities: {} });
  const { context } = (await send('browsingContext.getTree', {})).contexts![0]!;
  return {
    async open(address) {
      await send('browsingContext.navigate', { context, url: address, wait: 'complete' });
    },
    async run(expression) {
      const { result, exceptionDetails } = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result!.value!;
    },
    async close() {
      await send('browser.close', {});
      await ended;
    },
  };
}
