import { line as pathThrough } from 'd3-shape';
import type { ElkExtendedEdge, ElkNode, ElkPoint } from 'elkjs/lib/elk.bundled.js';
import type { Organ } from '../model/schema/index.ts';
import { layOut } from './kept-layout.ts';
import { organGroups, type OrganGroup, type RelationLine } from './organ-graph.ts';
import { textWidth, wrapText } from './text.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An organ with its place and its name in lines that fit. */
export interface OrganBox extends Box {
  organ: Organ;
  text: string[];
}

/** A line with its way and its words. */
export interface DrawnLine extends RelationLine {
  path: string;
  label: Box & { text: string[] };
}

/** A drawing of one group of organs, in pixels from its upper left corner. */
export interface OrganDrawing {
  width: number;
  height: number;
  boxes: OrganBox[];
  lines: DrawnLine[];
}

/** Sizes in pixels; the style sheet sets letters to the same. */
const NAME_SIZE = 14;
const LABEL_SIZE = 12;
export const LINE_HEIGHT = 20;
export const LABEL_LINE = 16;
const NAME_WIDTH = 112;
const LABEL_WIDTH = 76;
const PADDING = 12;

/**
 * ELK’s layered drawing with right-angled lines. Dagre was tried on the same organs: its picture was 1.7 times as wide,
 * and its lines ran through other organs’ boxes.
 */
const LAYOUT = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.padding': '[top=4,left=4,bottom=4,right=4]',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeLabel': '2',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
};

const widest = (lines: string[], size: number) => Math.max(...lines.map((text) => textWidth(text, size)));

function nodeOf({ id, name }: Organ): ElkNode {
  const text = wrapText(name, NAME_SIZE, NAME_WIDTH);
  return { id, width: Math.max(80, widest(text, NAME_SIZE) + 2 * PADDING), height: Math.max(2, text.length) * LINE_HEIGHT + PADDING };
}

function edgeOf({ from, to, upward }: RelationLine, index: number, text: string[]): ElkExtendedEdge {
  const label = { text: text.join(' '), width: widest(text, LABEL_SIZE) + 6, height: text.length * LABEL_LINE, layoutOptions: { 'elk.edgeLabels.inline': 'true' } };
  return { id: String(index), sources: [upward ? to : from], targets: [upward ? from : to], labels: [label] };
}

async function draw({ organs, lines }: OrganGroup, labelOf: (line: RelationLine) => string, cache: string): Promise<OrganDrawing> {
  const texts = lines.map((line) => wrapText(labelOf(line), LABEL_SIZE, LABEL_WIDTH));
  const edges = lines.map((line, index) => edgeOf(line, index, texts[index]!));
  const graph: ElkNode = await layOut({ id: '', layoutOptions: LAYOUT, children: organs.map(nodeOf), edges }, cache);
  const [width, height] = [Math.ceil(graph.width!), Math.ceil(graph.height!)];
  // Of the picture and its mirror image, the one that has the highest organ on the right, where a reader of Persian
  // begins and where a small screen opens.
  const top = graph.children!.reduce((highest, node) => (node.y! < highest.y! ? node : highest));
  const across = (x: number, own = 0) => round(top.x! + top.width! / 2 < width / 2 ? width - x - own : x);
  const turned = ({ x = 0, y = 0, width: own = 0, height: tall = 0 }: Partial<Box>): Box => ({ x: across(x, own), y: round(y), width: round(own), height: round(tall) });
  const pathOf = pathThrough<ElkPoint>((point) => across(point.x), (point) => round(point.y));
  const boxes = graph.children!.map((node, index) => ({ ...turned(node), organ: organs[index]!, text: wrapText(organs[index]!.name, NAME_SIZE, NAME_WIDTH) }));
  const drawn = graph.edges!.map((edge, index): DrawnLine => {
    const line = lines[index]!;
    const points = edge.sections!.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
    return { ...line, path: pathOf(line.upward ? points.reverse() : points)!, label: { ...turned(edge.labels![0]!), text: texts[index]! } };
  });
  return { width, height, boxes, lines: drawn };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Draws the organs of an archive: one drawing for each group of connected organs, the largest first.
 * The same organs always give the same drawing.
 * @param labelOf the words that stand on a line
 * @param cache folder for what may be thrown away
 */
export function layoutOrgans(organs: ReadonlyMap<string, Organ>, labelOf: (line: RelationLine) => string, cache: string): Promise<OrganDrawing[]> {
  return Promise.all(organGroups(organs).map((group) => draw(group, labelOf, cache)));
}
