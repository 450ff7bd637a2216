/**
 * Of what stands in an address, a page that leads on by itself forgets the paragraph. Where scripts run, it goes along: they run before
 * the page is complete, and only then does it lead on.
 */
if (location.hash) {
  const way = document.querySelector<HTMLAnchorElement>('a[data-moved-to]');
  if (way) location.replace(way.href + location.hash);
}
