import { execFileSync } from 'node:child_process';
import { homedir } from 'node:os';
import path from 'node:path';

/** What a file, or its name, must not hold, whatever the archive. */
export interface Leftover {
  rule: string;
  message: string;
  remedy: string;
}

export interface ByteRule extends Leftover {
  /** Found quickly; the pattern is asked only where this stands. */
  bytes: Buffer;
  /** What must stand around it, in the bytes read as Latin-1. */
  pattern: RegExp;
  /** Files of which it is asked. */
  files?: RegExp;
}

/** Dot files that hosts read. */
const KNOWN_DOTS = new Set(['.htaccess', '.nojekyll', '.well-known']);
const CACHE = /(?:\.pack|\.pack\.new|\.map|\.log|\.tmp|\.bak|\.orig|\.swp|~)$|^(?:data-store\.json|node_modules|Thumbs\.db|desktop\.ini|package-lock\.json|tsconfig\.json)$/i;
const SOURCE = /\.(?:mdx|ts|tsx|astro|pem|key|p12|pfx|kdbx)$/i;

/** Judges the name of a file. */
export function nameLeftover(file: string): Leftover | null {
  const parts = file.split('/');
  const dot = parts.find((part) => part.startsWith('.') && !KNOWN_DOTS.has(part));
  if (dot !== undefined) return { rule: 'dot-file', message: 'a hidden file or folder is among what would be published', remedy: 'remove it from public/' };
  if (parts.some((part) => CACHE.test(part))) return { rule: 'cache', message: 'a file of the tools, not of the site, is among what would be published', remedy: 'remove it from public/, or find what wrote it there' };
  if (SOURCE.test(file)) return { rule: 'source', message: 'a source or key file is among what would be published', remedy: 'remove it from public/' };
  return null;
}

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const latin1 = (text: string) => Buffer.from(text).toString('latin1');

/** A folder of the machine that builds, as it would stand in a file. */
function folderRule(folder: string, whose: string): ByteRule[] {
  const depth = folder.split(/[\\/]/).filter(Boolean).length;
  if (depth === 0) return [];
  // A folder directly below the root has a short name that addresses may also have: there only a path into it tells.
  const after = depth === 1 ? '[\\\\/]+(?:src|content|public|dist|node_modules|\\.[a-z])' : '(?![\\w.-])';
  const spellings = new Set([folder, folder.replaceAll('\\', '\\\\'), folder.replaceAll('\\', '/')]);
  return [...spellings].map((spelling) => ({
    rule: 'machine-path', bytes: Buffer.from(spelling), pattern: new RegExp(`(?<![\\w.-])${quoted(latin1(spelling))}${after}`),
    message: `the path of ${whose} on the machine that built the site`, remedy: 'find what writes it; addresses of a site are relative',
  }));
}

function askGit(): string | undefined {
  try {
    return execFileSync('git', ['config', 'user.email'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** What git said, by the folder in which it was asked. */
const addresses = new Map<string, string | undefined>();

/** The e-mail address of whoever builds, as git knows it. It is asked once in a process: to start it takes long where much is in memory. */
export function gitAddress(): string | undefined {
  const folder = process.cwd();
  if (!addresses.has(folder)) addresses.set(folder, askGit());
  return addresses.get(folder);
}

/** Where a site says what its own address is: head of a page, feed, map of the site, data. A text may speak of localhost. */
const OWN_ADDRESS = /(?:rel="canonical"[^>]*href="|property="og:url"[^>]*content="|<(?:loc|id|guid|link)\b[^>]*>\s*|"(?:@id|url|id)"\s*:\s*")https?:\/\/localhost:\d+/i;

const KEY = { rule: 'private-key', message: 'a private key', remedy: 'remove the file, and make a new key: this one is no longer secret' };

/**
 * The rules about what stands in files.
 * @param contact the address that the archive gives its readers: it may be that of whoever builds
 * @param site where the site will live: on this machine itself, where somebody only looks at it
 */
export function byteRules(contact: string | undefined, site: string | undefined): ByteRule[] {
  const email = gitAddress();
  return [
    ...folderRule(process.cwd(), 'the project'),
    ...folderRule(homedir(), 'the home folder'),
    { ...KEY, bytes: Buffer.from('PRIVATE KEY-----'), pattern: /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----\s*[A-Za-z0-9+/=:\s]/ },
    { ...KEY, bytes: Buffer.from('encrypted secret key'), pattern: /(?:minisign|rsign|signify)[ -]encrypted secret key/ },
    { ...KEY, bytes: Buffer.from('RWRTY0Iy'), pattern: /(?<![A-Za-z0-9+/])RWRTY0Iy[A-Za-z0-9+/]{60}/ },
    {
      rule: 'source-map', bytes: Buffer.from('sourceMappingURL='), pattern: /[#@]\s*sourceMappingURL=data:\S+\s*(?:\*\/)?\s*$/, files: /\.(?:m?js|css)$/,
      message: 'a source map, which shows what the site was made from', remedy: 'build without source maps',
    },
    ...(/^https?:\/\/localhost\b/i.test(site ?? '')
      ? []
      : [{
          rule: 'localhost', bytes: Buffer.from('localhost:'), pattern: OWN_ADDRESS, files: /\.(?:html|xml|json|txt|css|svg|webmanifest|atom|rss)$/,
          message: 'the site gives an address on the machine that built it for its own (localhost)', remedy: 'set SITE_URL to the address of the site, or leave it out',
        }]),
    ...(email && email !== contact
      ? [{ rule: 'git-email', bytes: Buffer.from(email), pattern: new RegExp(`(?<![\\w.+-])${quoted(latin1(email))}(?![\\w-])`), message: 'the e-mail address of whoever built the site', remedy: 'find what writes it; an address for readers belongs into archive.yaml' }]
      : []),
  ];
}

/** The rules that a file breaks. */
export function byteLeftovers(file: string, bytes: Buffer, rules: readonly ByteRule[]): Leftover[] {
  const name = path.posix.basename(file);
  const broken = rules.filter(({ bytes: needle, pattern, files }) => (!files || files.test(name)) && bytes.includes(needle) && pattern.test(bytes.toString('latin1')));
  return broken.map(({ rule, message, remedy }) => ({ rule, message, remedy }));
}
