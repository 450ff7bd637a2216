import { openTag } from './html.ts';
import type { Segment } from './text.ts';

/**
 * Puts each table of a compiled text into a region of its own, which scrolls sideways where the screen is narrower, and
 * which a reader can reach by keyboard and knows by name.
 * @param label the name of the region, for the number of the table
 */
export function tableRegions(segments: Segment[], label: (number: number) => string): Segment[] {
  let count = 0;
  const open = () => openTag('div', { class: 'table', role: 'region', tabindex: '0', 'aria-label': label(++count) });
  const walk = (inner: Segment[]): Segment[] =>
    inner.map((segment) => {
      if (typeof segment !== 'string') return { ...segment, children: walk(segment.children) };
      return segment.replace(/<table[\s>]/g, (tag) => open() + tag).replaceAll('</table>', '</table></div>');
    });
  return walk(segments);
}
