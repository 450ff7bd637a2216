/** A setting can’t be used; the message is a sentence for whoever set it. */
export class SettingsRefused extends Error {
  override name = 'SettingsRefused';
  /** What is wrong with which setting. */
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;

  constructor(what: string, remedy: string) {
    super(`${what}: ${remedy}.`);
    this.what = what;
    this.remedy = remedy;
  }
}

/** Where the site will live. */
export interface SiteAddress {
  site: string | undefined;
  base: string;
}

/**
 * What needs no escape in any place where the path is written: in addresses, in style sheets, in the settings of hosts.
 * Escaped letters would have to be compared with those that browsers and hosts write differently.
 */
const PLAIN_NAME = /^[\w.~@+,=-]+$/;

/** The path with one slash at each end and between names. @param source the setting it comes from, for messages */
function plainPath(written: string, source: string): string {
  const names = written.split('/').filter((name) => name !== '');
  const odd = names.find((name) => !PLAIN_NAME.test(name) || /^\.+$/.test(name));
  if (odd !== undefined) throw new SettingsRefused(`${source} can’t hold “${odd}”`, 'write a path of Latin letters, digits and - . _ ~ @ + , = between slashes, such as /archive/');
  return ['', ...names, ''].join('/');
}

/** An address of the web. The refusal does not repeat what was written, which may hold a password. */
function parseSite(written: string): URL {
  const url = URL.parse(written);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new SettingsRefused('SITE_URL is no address of a website', 'write it whole, such as https://example.org');
  if (url.username !== '' || url.password !== '') throw new SettingsRefused('SITE_URL holds a user name or a password, which every page would publish', 'leave it out');
  if (url.search !== '' || url.hash !== '') throw new SettingsRefused('SITE_URL goes on after a “?” or “#”', 'write only what stands before it');
  return url;
}

function basePath(written: string): string {
  if (written.includes('://')) throw new SettingsRefused('BASE_PATH is a whole address', 'name only the path in it, such as /archive/, and the site in SITE_URL');
  return plainPath(written, 'BASE_PATH');
}

/**
 * Where the site will live, as SITE_URL and BASE_PATH tell together: the path may stand in either. Names of hosts in other
 * letters are given as networks know them (xn--…), the one form that feeds, site maps and harvesters all take.
 * @throws SettingsRefused where one of them can’t be used, or they contradict each other
 */
export function siteAddress(siteUrl: string | undefined, basePathWritten: string | undefined): SiteAddress {
  const base = basePathWritten ? basePath(basePathWritten) : undefined;
  if (!siteUrl) return { site: undefined, base: base ?? '/' };
  const { origin, pathname } = parseSite(siteUrl);
  const own = plainPath(pathname, 'The path of SITE_URL');
  if (own !== '/' && base !== undefined && base !== own) {
    throw new SettingsRefused(`SITE_URL says that the site lies under ${own}, BASE_PATH that it lies under ${base}`, 'name the path in one of them, or the same in both');
  }
  return { site: origin, base: own === '/' ? (base ?? '/') : own };
}
