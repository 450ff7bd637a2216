import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ElkNode } from 'elkjs/lib/elk.bundled.js';
import { readSealed, writeSealed } from '../system/sealed-file.ts';

/** Another ELK may lay out the same graph otherwise. */
const versionOfElk = () => readFileSync(path.resolve('node_modules/elkjs/package.json'), 'utf8');

/** Layouts that are kept: several archives and some edits of each. */
const MOST = 16;

/** Removes all layouts but the newest. */
function clear(folder: string): void {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const byAge = files.map((file) => ({ file, time: statSync(file).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { file } of byAge.slice(MOST)) rmSync(file, { force: true });
}

function keep(file: string, layout: ElkNode): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // ELK numbers its objects in the order in which it meets them in a process.
    writeSealed(file, JSON.stringify(layout, (key, value: unknown) => (key === '$H' ? undefined : value)));
    clear(path.dirname(file));
  } catch {
    // A cache is a convenience: what can’t be kept is drawn again.
  }
}

/**
 * Has ELK say where the nodes and edges of a graph lie, or says it as ELK did for the same graph: organs change seldom, and
 * laying them out takes longer than the whole check of a small archive.
 * @param folder in which layouts are kept
 */
export async function layOut(graph: ElkNode, folder: string): Promise<ElkNode> {
  const file = path.join(folder, 'layouts', `${hash('sha256', versionOfElk() + JSON.stringify(graph), 'base64url')}.json`);
  const known = readSealed(file);
  if (known !== undefined) return JSON.parse(known) as ElkNode;
  const { default: ELK } = await import('elkjs/lib/elk.bundled.js');
  const layout = await new ELK().layout(graph);
  keep(file, layout);
  return layout;
}
