import { formatDate } from '../i18n/dates.ts';
import { count, words } from '../i18n/index.ts';
import { escapeText } from '../mdx/html.ts';
import { parseDate } from '../model/date.ts';
import { signatureBeside } from '../verify/one-file.ts';
import type { EditionRecord } from './record.ts';

const { editions: label } = words;
const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/** A size as readers know it, with one digit after the point where it says something. */
function formatSize(bytes: number): string {
  const persian = (value: number) => count(Math.round(value * 10) / 10).replace('.', '٫');
  if (bytes >= MEGABYTE) return label.sizes.megabytes(persian(bytes / MEGABYTE));
  return bytes >= KILOBYTE ? label.sizes.kilobytes(persian(bytes / KILOBYTE)) : label.sizes.bytes(count(bytes));
}

/** The day of an edition in the calendar of its readers. */
function day(date: string): string {
  const parsed = parseDate(date);
  return 'problem' in parsed ? date : formatDate(parsed, 'jalali');
}

/** What the page shows of one edition. Each fact stands beside its name, so that a narrow screen needs no wide table. */
function entry({ file, kind, title, date, bytes, sha256, documents, root }: EditionRecord, isSigned: boolean): string {
  const signature = signatureBeside(file);
  const facts: [string, string][] = [
    [label.columns.kind, label.kinds[kind]],
    ...(documents === undefined ? [] : [[label.columns.documents, count(documents)] as [string, string]]),
    [label.columns.size, formatSize(bytes)],
    [label.columns.date, day(date)],
    [label.columns.sha256, `<code dir="ltr">${sha256}</code>`],
    // A ZIM file has no list by which its root could be checked.
    ...(root === undefined || kind === 'zim' ? [] : [[kind === 'supplement' ? label.columns.updatedRoot : label.columns.root, `<code dir="ltr">${root}</code>`] as [string, string]]),
    ...(isSigned ? [[label.columns.signature, `<a href="${signature}" download><bdi dir="ltr">${signature}</bdi></a>`] as [string, string]] : []),
  ];
  const rows = facts.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`).join('');
  return `<section><h3>${escapeText(title)}</h3><p><a href="${file}" download><bdi dir="ltr">${file}</bdi></a></p><table class="edition">${rows}</table></section>`;
}

/** The list of editions as the page shows it. @param isSigned whether the signature of an edition lies beside it */
export function editionsTable(records: readonly EditionRecord[], isSigned: (record: EditionRecord) => boolean): string {
  return records.map((record) => entry(record, isSigned(record))).join('');
}
