import type { Kind } from '../../model/schema/index.ts';

/**
 * Citing a document: the box on its page, and the styles in it. What stands in braces in a style is put in; {abstract},
 * {publisher}, {paragraph} and {fingerprint} bring their own signs, or are empty.
 */
export const citation = {
  heading: 'ارجاع به این سند',
  copy: 'رونوشت',
  copyOf: (style: string) => `رونوشت: ${style}`,
  field: 'متن ارجاع',
  files: 'این سند در قالب‌های دیگر',
  fileNames: { json: 'JSON-LD', text: 'متن ساده', markdown: 'Markdown', bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' },
  /** What is said of a document at the head of its plain text. */
  facts: {
    title: 'عنوان',
    otherTitle: 'عنوان دیگر',
    kind: 'نوع',
    issuer: 'صادرکننده',
    creator: 'نویسنده یا سخنران',
    meeting: 'نشست',
    dateInWords: 'تاریخ',
    status: 'وضعیت',
    language: 'زبان',
    changed: 'آخرین تغییر متن در آرشیو',
    topic: 'موضوع',
    archive: 'آرشیو',
    address: 'نشانی پایدار',
    holding: 'آنچه آرشیو دارد',
  },
  digest: 'SHA-256 واژه‌های متن',
  styles: {
    notes: {
      name: 'پانویس',
      short: 'ارجاع',
      text: '{creators}، «{title}»، {date}{abstract}، {archive}{paragraph}، {address}{fingerprint}',
      paragraph: '، پاراگراف {number}',
      abstract: '، چکیدهٔ آرشیو',
    },
    authorDate: {
      name: 'کتاب‌نامه',
      short: 'کتاب‌نامه',
      text: '{creators} ({date}). «{title}» [{kind}{abstract}]. {publisher}{archive}{paragraph}. {address}{fingerprint}',
      paragraph: '، پاراگراف {number}',
      abstract: '، چکیدهٔ آرشیو',
    },
    chicago: {
      name: 'Chicago',
      short: 'Chicago',
      text: '{creators}, “{title},” {kind}{abstract}, {date}, {archive}{paragraph}, {address}{fingerprint}.',
      paragraph: ', para. {number}',
      abstract: ' (archive’s abstract)',
    },
    apa: {
      name: 'APA',
      short: 'APA',
      text: '{creators} ({date}). {title} [{kind}{abstract}]{paragraph}. {publisher}{archive}. {meeting}{address}{fingerprint}',
      paragraph: ' (para. {number})',
      abstract: '; archive’s abstract',
    },
  },
  fingerprint: '، اثر انگشت متن {fingerprint}',
  and: ' و ',
  andOthers: '{name} و دیگران',
  undated: 'بی‌تا',
  english: {
    and: ' and ',
    andOthers: '{name} et al.',
    /** Before a date that is about right; APA has it for every one that is not certain. */
    about: 'ca. ',
    /** Behind a date that is no more than perhaps right. */
    perhaps: '?',
    undated: 'n.d.',
    /** Before the known end of a span of which the other is open. */
    from: 'from ',
    until: 'until ',
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    jalaliMonths: ['Farvardin', 'Ordibehesht', 'Khordad', 'Tir', 'Mordad', 'Shahrivar', 'Mehr', 'Aban', 'Azar', 'Dey', 'Bahman', 'Esfand'],
    fingerprint: ' [text SHA-256: {fingerprint}]',
  },
  /** Kinds of document as citations in English name them. */
  kinds: {
    statement: 'Statement',
    communique: 'Communiqué',
    call: 'Call',
    message: 'Message',
    letter: 'Letter',
    resolution: 'Resolution',
    decision: 'Decision',
    amendment: 'Amendment',
    programme: 'Programme',
    statutes: 'Statutes',
    report: 'Report',
    'closing-communique': 'Closing communiqué',
    speech: 'Speech',
    minutes: 'Minutes',
  } as Record<Kind, string>,
} as const;
