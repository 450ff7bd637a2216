import type { ArchiveIdentity } from '../model/schema/index.ts';

/** What each host of repositories is asked, and nobody else: its interface, the pictures of its users, the way to sign in. */
const HOSTS = {
  github: { connect: ['https://api.github.com'], images: ['https://avatars.githubusercontent.com'] },
  gitlab: { connect: ['https://gitlab.com'], images: ['https://gitlab.com', 'https://secure.gravatar.com'] },
} as const;

/**
 * The content security policy of the editor’s page: only this site, and the host of the repository where one is named. Sveltia
 * CMS would also ask a package server for new versions and the host for its state of health; the policy keeps it from both.
 * @param live whether the page is served for live editing, which brings scripts in the page and a line of its own
 */
export function editorPolicy(repository: ArchiveIdentity['repository'], live = false): string {
  const { connect, images } = repository ? HOSTS[repository.host] : { connect: [], images: [] };
  return [
    "default-src 'none'",
    live ? "script-src 'self' 'unsafe-inline'" : "script-src 'self'",
    // Its components set styles on their elements.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    ['img-src', "'self'", 'blob:', 'data:', ...images].join(' '),
    "media-src 'self' blob:",
    ['connect-src', "'self'", 'blob:', 'data:', ...(live ? ['ws://localhost:*'] : []), ...connect].join(' '),
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
