import { compileUnlessRefused, withoutRecord } from '../../mdx/document.ts';
import type { CompiledText } from '../../mdx/text.ts';
import { readDocument } from '../../model/read/read-documents.ts';
import { Reader } from '../../model/read/reader.ts';
import type { Collection, Silence } from '../../model/schema/index.ts';
import { factsOf } from '../facts.ts';
import { languageOf } from '../examine.ts';
import { fixBody, type FixedText } from './body.ts';
import { fixRecord } from './record.ts';
import { sameWords } from './words.ts';

/** A file in its parts, each as it was typed: byte order mark and fence, record, fence, text. */
const PARTS = /^(\uFEFF?---[ \t]*\r?\n)([^]*?\n|)(---[ \t]*(?:\r?\n|$))([^]*)$/;

function silencedLines(silences: readonly Silence[]): (line: string) => boolean {
  const texts = silences.filter(({ rule }) => rule === 'typography').map(({ text }) => text);
  return (line) => texts.some((text) => line.normalize('NFC').includes(text.normalize('NFC')));
}

/** Whether two texts make the same page, but for the typography of their words: same blocks, same addresses. */
function samePage(before: CompiledText, after: CompiledText | null): boolean {
  if (!after || before.blocks.length !== after.blocks.length) return false;
  const [old, now] = [factsOf(before), factsOf(after)];
  return JSON.stringify(old.anchors) === JSON.stringify(now.anchors) && before.blocks.every(({ text }, index) => sameWords(text, after.blocks[index]!.text));
}

const count = (text: string) => text.split('\n').length - 1;

/**
 * Mends what can be mended in a document’s file without changing a word. A file whose record can’t be read, and a text
 * that the compiler refuses, are left alone; so is a text whose page would be another one.
 */
export function fixDocument(text: string, shown: string, collection: Collection): FixedText {
  const entry = readDocument(text, shown, collection, new Reader());
  const parts = PARTS.exec(text);
  if (!entry || !parts) return { text, fixes: [] };
  const [, open = '', yaml = '', close = '', body = ''] = parts;
  const isSilenced = silencedLines(entry.record.silenced);
  const record = fixRecord(yaml, 2, isSilenced);
  const bodyLine = 1 + count(open + yaml + close);
  const page = compileUnlessRefused(withoutRecord(body));
  const better = page ? fixBody(body, bodyLine, languageOf(entry.record) === 'fa', isSilenced) : { text: body, fixes: [] };
  const isSafe = page !== null && better.text !== body && samePage(page, compileUnlessRefused(withoutRecord(better.text)));
  const fixed = isSafe ? better : { text: body, fixes: [] };
  return { text: open + record.text + close + fixed.text, fixes: [...record.fixes, ...fixed.fixes] };
}

/** Mends the archive’s own words in a file of authority records, or in archive.yaml. */
export function fixYamlFile(text: string, silences: readonly Silence[]): FixedText {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const fixed = fixRecord(text.slice(mark.length), 1, silencedLines(silences));
  return { text: mark + fixed.text, fixes: fixed.fixes };
}
