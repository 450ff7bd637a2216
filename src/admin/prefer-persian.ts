/** Persian for the editor, unless its user has chosen a language. Imported before Sveltia CMS, which reads the choice as it starts. */

/** Where Sveltia CMS keeps the wishes of its user. */
const PREFERENCES = 'sveltia-cms.prefs';

const wishes = JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}') as { locale?: string };
if (!wishes.locale) localStorage.setItem(PREFERENCES, JSON.stringify({ ...wishes, locale: 'fa' }));
