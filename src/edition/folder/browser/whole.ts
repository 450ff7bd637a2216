import { folder as words } from '../../../i18n/fa/edition.ts';
import { EDITION_META } from '../names.ts';
import { edition } from './place.ts';

/** Says at the top of the page when it and its scripts come from two editions. */
export function lookWhole(): void {
  if (document.querySelector<HTMLMetaElement>(`meta[name="${EDITION_META}"]`)?.content === edition) return;
  const trouble = document.createElement('p');
  trouble.className = 'trouble';
  trouble.setAttribute('role', 'alert');
  trouble.textContent = words.mixed;
  document.querySelector('main')!.prepend(trouble);
}
