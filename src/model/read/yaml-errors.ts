/** What is wrong with a piece of YAML, in words for someone who has never heard of it. */
export interface YamlFault {
  message: string;
  remedy: string;
}

const QUOTE = 'put the whole value in quotation marks: title: "…"';
const NO_TAGS = 'remove the word that begins with “!”: records are plain text, numbers, lists and groups';
const NO_ANCHORS = 'write the value out in each place instead of “&name” and “*name”';

/** By the code that the parser gives an error. */
const FAULTS: Record<string, YamlFault> = {
  DUPLICATE_KEY: { message: 'this field is written twice in the same record', remedy: 'keep one of the two' },
  TAG_RESOLVE_FAILED: { message: 'a word that begins with “!” is not allowed here', remedy: NO_TAGS },
  MULTIPLE_TAGS: { message: 'words that begin with “!” are not allowed here', remedy: NO_TAGS },
  BAD_COLLECTION_TYPE: { message: 'a word that begins with “!” is not allowed here', remedy: NO_TAGS },
  BAD_ALIAS: { message: 'a word that begins with “*” names nothing', remedy: QUOTE },
  ALIAS_PROPS: { message: 'a word that begins with “*” names nothing', remedy: QUOTE },
  MULTIPLE_ANCHORS: { message: 'a value has two words that begin with “&”', remedy: NO_ANCHORS },
  TAB_AS_INDENT: { message: 'this line begins with a tab', remedy: 'begin it with spaces, two for each step' },
  BAD_INDENT: { message: 'this line is not indented like its neighbours', remedy: 'begin it with as many spaces as the lines beside it' },
  MULTILINE_IMPLICIT_KEY: { message: 'a name of a field runs over two lines, or the line before lacks its colon', remedy: 'write “name: value”, with the colon and a space, on one line' },
  MISSING_CHAR: { message: 'a sign is missing: a quotation mark, a bracket, a colon or a comma that was opened is not closed', remedy: 'close it on this line or the one before' },
  BLOCK_AS_IMPLICIT_KEY: { message: 'this value contains a colon', remedy: QUOTE },
  BLOCK_IN_FLOW: { message: 'a list with “- ” stands within brackets', remedy: 'write the list with brackets and commas, or with “- ”, not with both' },
  BAD_SCALAR_START: { message: 'a value can’t begin with this sign', remedy: QUOTE },
  BAD_DQ_ESCAPE: { message: 'a backslash in quotation marks means something else here', remedy: 'write it twice, or use single quotation marks' },
  NON_STRING_KEY: { message: 'the name of a field is not text', remedy: 'write “name: value”' },
  KEY_OVER_1024_CHARS: { message: 'the name of a field is longer than a thousand letters', remedy: 'the colon stands in the wrong place, or a value lacks its quotation marks' },
  MULTIPLE_DOCS: { message: 'a line of three hyphens begins a second record', remedy: 'remove it: a file holds one record, or one list of them' },
  BAD_DIRECTIVE: { message: 'a line can’t begin with “%”', remedy: 'remove the line, or put the value in quotation marks' },
  UNEXPECTED_TOKEN: { message: 'something stands where nothing can stand', remedy: 'check colons, commas and quotation marks on this line and the one before; a value with “: ” or “ #” in it goes in quotation marks' },
};

const OTHER: YamlFault = { message: 'this can’t be read', remedy: 'check indentation, colons and quotation marks on this line and the one before' };

const UNLIKE_NEIGHBOURS: YamlFault = {
  message: 'this line is not indented like its neighbours',
  remedy: 'begin it with as many spaces as the fields or the list items beside it; if it goes on with the value above, put the whole value in quotation marks',
};
const NO_COLON: YamlFault = { message: 'this line has no colon', remedy: 'write “name: value”, or put the value to which it belongs in quotation marks' };

type PlacedFault = YamlFault & { offset: number };

/** An error as the parser gives it. */
interface ParserError {
  code: string;
  message: string;
  pos: [from: number, to: number];
}

/** A value whose quotation marks end before it does. */
const QUOTED_TOO_SHORT = /^(?:- +)*[A-Za-z]\w*:[ \t]+(?:"[^"]*"|'[^']*')[ \t]*[^\s#]/;
const ENDS_EARLY: YamlFault = { message: 'the quotation marks end before the value does', remedy: 'write « and » for those within the value, and keep the outer two' };
/** A value that begins like an item of a list. */
const LIKE_AN_ITEM = /^(?:- +)*[A-Za-z]\w*:[ \t]+[-?][ \t]/;

/** A name whose value follows at once: no name of a field, for YAML, but text. An address is text in earnest. */
const NO_SPACE = /^(?:- +)*([A-Za-z]\w*):(?!\/\/)\S/;

/** The line of a place, from its first sign on. */
function lineAt(text: string, offset: number): { line: string; start: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [, indent = '', line = ''] = /^([ \t]*)([^\r\n]*)/.exec(text.slice(start))!;
  return { line, start: start + indent.length };
}

/** The words for an error of the parser: by its code, save where one code stands for several things. */
function faultOf({ code, message, pos: [from, to] }: ParserError, runsOn: ParserError | undefined, text: string): PlacedFault {
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && (runsOn || message.startsWith('A block sequence'))) return { ...UNLIKE_NEIGHBOURS, offset: lineAt(text, (runsOn?.pos[1] ?? to) - 1).start };
  // The list begins further in than it goes on.
  if (code === 'UNEXPECTED_TOKEN' && message.startsWith('Unexpected seq-item-ind at')) return { ...UNLIKE_NEIGHBOURS, offset: from };
  const { line } = lineAt(text, from);
  if (code === 'UNEXPECTED_TOKEN' && QUOTED_TOO_SHORT.test(line)) return { ...ENDS_EARLY, offset: from };
  if (LIKE_AN_ITEM.test(line)) return { ...FAULTS['BAD_SCALAR_START']!, offset: from };
  const isWithoutValue = code === 'MISSING_CHAR' && message.startsWith('Implicit map keys');
  const name = code === 'MULTILINE_IMPLICIT_KEY' || isWithoutValue ? NO_SPACE.exec(line)?.[1] : undefined;
  if (name !== undefined) return { message: `after “${name}:” a space is missing`, remedy: `write “${name}: …”: a space belongs behind the colon`, offset: from };
  if (isWithoutValue) return { ...NO_COLON, offset: from };
  const isUnclosed = code === 'BAD_INDENT' && message.startsWith('Flow');
  return { ...(FAULTS[isUnclosed ? 'MISSING_CHAR' : code] ?? OTHER), offset: from };
}

/** What the parser finds wrong with a text, in words, each with the place where it shows. */
export function yamlFaults(errors: readonly ParserError[], text: string): PlacedFault[] {
  // A value that runs on into a line with a colon of its own is two errors at one place, and one fault, of that line.
  const colons = errors.filter(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY');
  const runningOn = new Map(errors.filter(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && colons.some((one) => one.pos[0] === pos[0])).map((error) => [error.pos[0], error]));
  return errors.filter((error) => runningOn.get(error.pos[0]) !== error).map((error) => faultOf(error, runningOn.get(error.pos[0]), text));
}

/** The words for a hashtag behind a value, which would be lost without a trace: to YAML it is a remark. */
export const hashtag = (tag: string): YamlFault => ({
  message: `“${tag}” is no part of the value: to YAML, what stands behind “ #” is a remark`,
  remedy: 'put the whole value in quotation marks: title: "…"; if it is a remark, write a space behind the “#”',
});

export const BAD_ALIAS = FAULTS['BAD_ALIAS']!;
/** The words for aliases that would multiply until no machine could hold them. */
export const TOO_MANY_ALIASES: YamlFault = { message: 'words that begin with “*” repeat other values too often', remedy: NO_ANCHORS };
export const TOO_DEEP: YamlFault = { message: 'values stand within values, too deep for a record', remedy: 'look for brackets that are opened again and again, or for a list indented further on every line' };
