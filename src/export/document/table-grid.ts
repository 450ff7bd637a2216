import { numberIn, type Content, type Element } from './tree.ts';

/** A row by places: in each the cell that begins there, or nothing where another reaches over it. */
export type GridRow = (Element | undefined)[];

/** Marks a place over which a cell reaches that begins elsewhere. */
const COVERED = Symbol('covered');
/** A number beyond all tables would only make rows of nothing. */
const MOST = 100;
const GROUPS = new Set(['thead', 'tbody', 'tfoot']);

const elements = (content: Content) => content.filter((child) => typeof child !== 'string');
const spanOf = (cell: Element, name: 'colspan' | 'rowspan') => Math.min(MOST, Math.max(1, numberIn(cell.attributes[name]) ?? 1));

/** The rows of a table by the groups beyond which no cell reaches. */
function groupsOf(table: Element): Element[][] {
  const groups: Element[][] = [];
  let loose: Element[] | undefined;
  for (const child of elements(table.children)) {
    if (GROUPS.has(child.name)) {
      groups.push(elements(child.children).filter(({ name }) => name === 'tr'));
      loose = undefined;
    } else if (child.name === 'tr') {
      if (!loose) groups.push((loose = []));
      loose.push(child);
    }
  }
  return groups;
}

function placed(rows: readonly Element[]): GridRow[] {
  const grid: (Element | typeof COVERED | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of elements(row.children)) {
      while (grid[y]![x] !== undefined) x++;
      const [width, height] = [spanOf(cell, 'colspan'), Math.min(spanOf(cell, 'rowspan'), rows.length - y)];
      for (let down = y; down < y + height; down++) for (let over = x; over < x + width; over++) grid[down]![over] = COVERED;
      grid[y]![x] = cell;
      x += width;
    }
  });
  return grid.map((row) => Array.from(row, (cell) => (cell === COVERED ? undefined : cell)));
}

/** The rows of a table as they stand on its page: each cell in its own column, whatever reaches over several. */
export const gridOf = (table: Element): GridRow[] => groupsOf(table).flatMap(placed);
