import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElkNode } from 'elkjs/lib/elk.bundled.js';

const digestOf = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest('base64url');

/** Another ELK may lay out the same graph otherwise. */
const versionOfElk = () => readFileSync(path.resolve('node_modules/elkjs/package.json'), 'utf8');

/** What a file keeps, under a line that tells whether it is whole; undefined where it is not. */
function read(file: string): ElkNode | undefined {
  try {
    const [seal, layout = ''] = readFileSync(file, 'utf8').split('\n');
    return seal === digestOf(layout) ? (JSON.parse(layout) as ElkNode) : undefined;
  } catch {
    return undefined;
  }
}

function keep(file: string, layout: ElkNode): void {
  // ELK numbers its objects in the order in which it meets them in a process.
  const text = JSON.stringify(layout, (key, value: unknown) => (key === '$H' ? undefined : value));
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${digestOf(text)}\n${text}`);
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
  const file = path.join(folder, 'layouts', `${digestOf(versionOfElk(), JSON.stringify(graph))}.json`);
  const known = read(file);
  if (known) return known;
  const { default: ELK } = await import('elkjs/lib/elk.bundled.js');
  const layout = await new ELK().layout(graph);
  keep(file, layout);
  return layout;
}
