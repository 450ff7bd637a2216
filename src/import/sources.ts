import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { LIMITS, megabytes } from './limits.ts';
import { ImportProblem } from './problem.ts';

/** The formats that have a reader. */
export type Format = 'text' | 'markdown' | 'html' | 'word' | 'wordpress';

/** A file to import, or the reason why not. */
export interface Source {
  /** As messages name it. */
  shown: string;
  /** Absolute, symbolic links resolved. */
  file: string;
  format: Format | null;
  problem?: ImportProblem;
}

const FORMATS: Record<string, Format> = {
  '.txt': 'text', '.text': 'text', '.md': 'markdown', '.markdown': 'markdown', '.html': 'html', '.htm': 'html', '.xhtml': 'html',
  // What is named .doc may be anything that Word opens: the bytes say what it is.
  '.docx': 'word', '.doc': 'word', '.xml': 'wordpress',
};

const AS_DOCX = 'open it in Word or LibreOffice, save it as .docx (“Word document”), and import that';
/** Formats that are known and refused, each with a way out. */
const REFUSED: Record<string, [message: string, remedy: string]> = {
  '.doc': ['it is in the old binary format of Word', AS_DOCX],
  '.rtf': ['RTF is not read', AS_DOCX],
  '.odt': ['OpenDocument is not read', AS_DOCX],
  '.docm': ['a Word file with macros is not read', AS_DOCX],
  '.dotx': ['a Word template is not read', AS_DOCX],
  '.mht': ['it is a web page packed into a mail (MHTML)', AS_DOCX],
  '.mhtml': ['it is a web page packed into a mail (MHTML)', AS_DOCX],
  '.pages': ['files of Pages are not read', 'export it from Pages as Word (.docx), and import that'],
  '.pdf': ['a PDF holds shapes on pages, not a text in its order', 'import the Word file or web page it was made of; failing that, copy its text into a .txt file and compare the two'],
  '.zip': ['an archive of files is not read', 'unpack it, and import the folder'],
};

/** What lies beside texts and is no text: not worth a word when a folder is imported. */
const BYSTANDERS = /^(?:\.(?:jpe?g|png|gif|webp|svg|bmp|ico|css|js|json|yaml|yml|woff2?|ttf|map)|)$/i;

function sourceOf(file: string, shown: string): Source {
  const ending = path.extname(file).toLowerCase();
  const format = FORMATS[ending] ?? null;
  if (format) return { shown, file, format };
  const refusal = REFUSED[ending];
  const problem = refusal
    ? new ImportProblem(...refusal)
    : new ImportProblem(`files named “${ending || path.basename(file)}” are not read`, 'import .docx, .html, .txt, .md or a WordPress export (.xml)');
  return { shown, file, format: null, problem };
}

async function inFolder(folder: string, shown: string): Promise<Source[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: Source[] = [];
  for (const entry of entries) {
    const [file, name] = [path.join(folder, entry.name), path.join(shown, entry.name)];
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    if (entry.isDirectory()) found.push(...(await inFolder(file, name)));
    else if (entry.isSymbolicLink()) {
      found.push({ shown: name, file, format: null, problem: new ImportProblem('it is a symbolic link, which may lead out of the folder', 'name the file itself') });
    } else if (entry.isFile() && !BYSTANDERS.test(path.extname(entry.name))) found.push(sourceOf(file, name));
  }
  return found;
}

/**
 * The files to import, in order: those named, and all of the folders named. What is named twice is imported once.
 * Symbolic links are followed only where they are named.
 */
export async function findSources(names: readonly string[]): Promise<Source[]> {
  const found: Source[] = [];
  for (const name of names) {
    try {
      const file = await realpath(name);
      const facts = await stat(file);
      if (facts.isDirectory()) found.push(...(await inFolder(file, name)));
      else if (facts.isFile()) found.push(sourceOf(file, name));
      else throw new ImportProblem('it is neither a file nor a folder', 'name a file or a folder');
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const problem = error instanceof ImportProblem ? error
        : missing ? new ImportProblem('there is no such file', 'check the name; put names with spaces in quotation marks')
        : new ImportProblem(`it can’t be read: ${(error as Error).message}`, 'check the permissions of the file');
      found.push({ shown: name, file: path.resolve(name), format: null, problem });
    }
  }
  const seen = new Set<string>();
  return found.filter(({ file }) => !seen.has(file) && seen.add(file));
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte);

/** What a file is by its first bytes, where they say so, whatever its name. */
export function sniff(bytes: Uint8Array): 'zip' | 'ole' | 'pdf' | 'rtf' | null {
  if (startsWith(bytes, 0x50, 0x4b)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  return startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66) ? 'rtf' : null;
}

/** How web pages begin, whatever their files are named: programs and sites that “export to Word” save pages. */
const PAGE = /^\s*(?:<\?xml[^>]*\?>\s*|<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|meta|title|style|body|div|p|table|h[1-6]|center|span)\b/is;
/** How what Word opens begins that is no text: a mail, and the XML of Word 2003. */
const MAIL = /^\s*MIME-Version:/i;
const WORD_XML = /^\s*<\?xml[^>]*\?>\s*(?:<\?mso-application\b|<w:wordDocument\b|<pkg:package\b)/i;

/** What a file named as one of Word is, that is none: by its beginning, in whatever encoding. */
export function sniffMarkup(bytes: Uint8Array): 'page' | 'mail' | 'word-xml' | null {
  const start = Buffer.from(bytes.subarray(0, 8192)).toString('latin1').replaceAll('\0', '').replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  if (MAIL.test(start)) return 'mail';
  if (WORD_XML.test(start)) return 'word-xml';
  return PAGE.test(start) ? 'page' : null;
}

/** The refusal of a known format, by its ending. */
export function refusalOf(ending: string): ImportProblem {
  return new ImportProblem(...REFUSED[ending]!);
}

/**
 * Reads a file that is not too large.
 * @throws ImportProblem for one that is empty or too large, or that is in another format than its name says
 */
export async function readBytes(file: string): Promise<{ bytes: Buffer; sha256: string }> {
  const { size } = await stat(file);
  if (size === 0) throw new ImportProblem('it is empty', 'look for the text elsewhere');
  if (size > LIMITS.file) {
    throw new ImportProblem(`it has ${megabytes(size)}; more than ${megabytes(LIMITS.file)} are not read`, 'save it without its pictures, or in several parts');
  }
  const bytes = await readFile(file);
  const kind = sniff(bytes);
  if (kind === 'pdf' || kind === 'rtf') throw refusalOf(`.${kind}`);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
