import type { VerifyWords } from './words.ts';

/** Most files named of one kind of difference. */
const MOST_NAMED = 200;

/** The element with an id. */
export const element = <T extends Element>(id: string): T => document.getElementById(id) as unknown as T;
/** What the script says, as the page brings it. */
export const words = JSON.parse(element('words').textContent) as VerifyWords;
/** A number as readers write it. */
export const number = (value: number): string => value.toLocaleString('fa-IR');
/** Puts numbers into the braces of a sentence. */
export const fill = (text: string, values: Record<string, number>): string => text.replace(/\{(\w+)\}/g, (_, name: string) => number(values[name]!));

/** Where all that was found is said. */
export const report = element<HTMLElement>('report');

/** Says a line at the end of the report. @param kind its class */
export const say = (tag: string, text: string, kind = ''): HTMLElement => {
  const line = document.createElement(tag);
  line.textContent = text;
  line.className = kind;
  report.append(line);
  return line;
};

/** Lists files under a heading; nothing where there are none. */
export const list = (title: string, files: string[]): void => {
  if (files.length === 0) return;
  say('h3', `${title}: ${number(files.length)}`);
  const lines = say('ul', '', 'files');
  for (const file of files.slice(0, MOST_NAMED)) {
    const line = document.createElement('li');
    line.textContent = file;
    lines.append(line);
  }
  if (files.length > MOST_NAMED) say('p', fill(words.more, { more: files.length - MOST_NAMED }));
};

/** A number of 64 digits, so that it can be compared by eye. */
export const showDigits = (title: string, digits: string): void => {
  say('h3', title);
  say('p', digits.replace(/.{8}(?=.)/g, '$& '), 'root');
};
