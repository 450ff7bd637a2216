/** How far down the screen a heading may stand and still be that of what is being read. */
const READING_LINE = 0.2;

/** Marks in the table of contents the section that is being read. */
export function followContents(): void {
  const contents = document.querySelector<HTMLElement>('.contents');
  const details = contents?.querySelector('details');
  if (!contents || !details) return;
  // Where the list stands beside the text, its style shows it whole; this says so to assistive technology as well.
  const beside = matchMedia('(min-width: 60rem)');
  const fit = () => (details.open = beside.matches);
  fit();
  beside.addEventListener('change', fit);

  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of contents.querySelectorAll<HTMLAnchorElement>('a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const mark = () => {
    const line = innerHeight * READING_LINE;
    const current = [...links].filter(([heading]) => heading.getBoundingClientRect().top <= line).pop()?.[1];
    for (const link of links.values()) {
      if (link === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    if (current && beside.matches && contents.scrollHeight > contents.clientHeight) contents.scrollTop = current.offsetTop - contents.clientHeight / 2;
  };
  // An observer of the headings would tell nothing of a jump that passes them all.
  let isDue = false;
  const markSoon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      mark();
    });
  };
  addEventListener('scroll', markSoon, { passive: true });
  addEventListener('resize', markSoon);
  markSoon();

  // On a phone the list has done its work once a section is chosen.
  contents.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement && !beside.matches) details.open = false;
  });
}
