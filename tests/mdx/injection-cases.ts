/** The corpus of injections: known tricks, by category, each written for this archive from the technique that its file names. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileDocument } from '../../src/mdx/document.ts';
import { TextRefused, type CompiledText, type Refusal } from '../../src/mdx/text.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/injection');

export interface Injection {
  category: string;
  name: string;
  text: string;
}

/** All cases. */
export const injections: Injection[] = readdirSync(FOLDER).filter((file) => file.endsWith('.json')).flatMap((file) => {
  const { cases } = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as { cases: { name: string; text: string }[] };
  return cases.map((one) => ({ category: path.basename(file, '.json'), ...one }));
});

/** What the compiler makes of a text: a result, or refusals. Anything else is thrown. */
export function judged(text: string): { compiled: CompiledText; refusals?: undefined } | { compiled?: undefined; refusals: Refusal[] } {
  try {
    return { compiled: compileDocument(text) };
  } catch (error) {
    if (!(error instanceof TextRefused)) throw error;
    return { refusals: error.refusals };
  }
}
