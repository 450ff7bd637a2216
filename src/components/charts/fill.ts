import type { Series } from '../../charts/columns.ts';

/**
 * The pattern of a part of a bar, as an attribute of the drawing: in a style sheet `url(#…)` would be sought in the
 * style sheet’s own file by some browsers. Parts without a pattern are filled by the style sheet.
 */
export function fillOf(series: Series): string | undefined {
  return series === 'resolutions' || series === 'reports' ? `url(#fill-${series})` : undefined;
}
