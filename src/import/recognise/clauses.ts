import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import { clauseLabel, type ClauseLabel } from '../clause-label.ts';
import { plainText, type Clause } from '../markdown/tree.ts';

interface Start {
  index: number;
  label: ClauseLabel;
}

/** Where the paragraphs of one sequence begin: the same kind of label, counting from one. */
function sequences(root: Root): Start[][] {
  const found: Start[][] = [];
  const labelAt = (node: RootContent, style?: ClauseLabel['style']) => (node.type === 'paragraph' && node.children[0]?.type === 'text' ? clauseLabel(node.children[0].value, style === 'abjad' ? 'abjad' : 'alphabet') : null);
  let current: Start[] = [];
  const close = () => {
    if (current.length > 1) found.push(current);
    current = [];
  };
  root.children.forEach((node, index) => {
    if (node.type === 'heading') return close();
    const last = current.at(-1);
    const label = labelAt(node, last?.label.style);
    if (!label) return;
    const goesOn = last && label.value === last.label.value + 1 && label.style === last.label.style;
    // After «الف» and «ب» comes «پ» or «ج», by the alphabet or by the abjad.
    const abjad = last?.label.style === 'letters' && last.label.written === 'ب' ? labelAt(node, 'abjad') : null;
    if (goesOn) current.push({ index, label });
    else if (last && abjad?.value === 3) current = [...current.map((start): Start => ({ ...start, label: { ...start.label, style: 'abjad' } })), { index, label: abjad }];
    else if (label.value === 1) {
      close();
      current = [{ index, label }];
    }
  });
  close();
  return found;
}

/** The paragraph without its label. */
function withoutLabel(paragraph: Paragraph, { length }: ClauseLabel): Paragraph {
  const [first, ...rest] = paragraph.children;
  const text = first?.type === 'text' ? first.value.slice(length) : '';
  return { ...paragraph, children: [{ type: 'text', value: text }, ...rest] };
}

/** Clauses that are lines of one paragraph become paragraphs: each line that begins with a label does. */
export function partLabelledLines(root: Root): void {
  root.children = root.children.flatMap((node): RootContent[] => {
    if (node.type !== 'paragraph' || !node.children.some(({ type }) => type === 'break')) return [node];
    const parts: Paragraph[] = [{ ...node, children: [] }];
    node.children.forEach((child, index) => {
      const next = node.children[index + 1];
      const beginsClause = child.type === 'break' && next?.type === 'text' && clauseLabel(next.value) !== null;
      if (beginsClause) parts.push({ type: 'paragraph', children: [] });
      else parts.at(-1)!.children.push(child);
    });
    return parts;
  });
}

/**
 * Makes the numbered paragraphs of a resolution into clauses, in place; their own numbers are kept. A clause reaches to the
 * next one; the last has its paragraph and the lists right behind it.
 * @returns the labels as written, and the first words of each clause
 */
export function takeClauses(root: Root): { number: string; words: string }[] {
  const taken: { number: string; words: string }[] = [];
  const clauses = new Map<number, { clause: Clause; end: number }>();
  for (const sequence of sequences(root)) {
    sequence.forEach(({ index, label }, at) => {
      let end = sequence[at + 1]?.index ?? index + 1;
      if (at === sequence.length - 1) while (root.children[end]?.type === 'list') end++;
      const [first, ...rest] = root.children.slice(index, end);
      taken.push({ number: label.written, words: plainText(first as Nodes).slice(0, 60) });
      clauses.set(index, { end, clause: { type: 'clause', number: label.written, children: [withoutLabel(first as Paragraph, label), ...rest] } });
    });
  }
  const children: RootContent[] = [];
  for (let index = 0; index < root.children.length; index++) {
    const found = clauses.get(index);
    children.push(found ? found.clause : root.children[index]!);
    if (found) index = found.end - 1;
  }
  root.children = children;
  return taken;
}
