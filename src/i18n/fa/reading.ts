/** A word as it stands before what it belongs to: after a silent «ه» the ezafe is written. */
const withEzafe = (word: string) => (word.endsWith('ه') ? `${word}ٔ` : word);

/** Reading a document. */
export const reading = {
  minutes: (count: string) => `خواندن: ${count} دقیقه`,
  tools: 'ابزارهای خواندن',
  size: 'اندازهٔ نوشته',
  sizeLetter: 'آ',
  sizes: ['کوچک', 'معمولی', 'بزرگ', 'بسیار بزرگ'],

  /** The archive’s own count. «بند» is left to the clauses that a document numbers itself. */
  paragraph: (number: string) => `پاراگراف ${number}`,
  paragraphMark: (number: string) => `نشانی و ارجاع پاراگراف ${number}`,
  table: (number: string) => `جدول ${number}`,
  copy: 'رونوشت بردارید از:',
  address: 'نشانی این پاراگراف',
  copied: 'رونوشت برداشته شد.',
  notCopied: 'مرورگر اجازهٔ رونوشت نداد؛ از اینجا بردارید:',

  keys: 'کلیدهای میان‌بر',
  keyNames: { next: 'سند پسین', previous: 'سند پیشین', contents: 'فهرست', help: 'همین راهنما' },
  helpKey: '؟',
  keysOn: 'کلیدهای میان‌بر کار کنند',
  keysAbout: 'با هر صفحه‌کلیدی، فارسی یا لاتین؛ هنگام نوشتن در خانه‌ها کاری نمی‌کنند.',
  close: 'بستن',

  fingerprint: 'اثر انگشت متن',
  fingerprintNote: '۱۲ رقم نخست SHA-256 واژه‌های متن',

  citedBy: 'ارجاع‌دهندگان',
  sameMeeting: 'هم‌نشست',
  sameTopic: 'هم‌موضوع',
  allOf: (count: string, name: string) => `همهٔ ${count} سند ${name}`,
  previous: 'پیشین',
  next: 'پسین',
  inMeeting: (place: string, length: string, meeting: string) => `سند ${place} از ${length} سند ${meeting} در آرشیو`,
  inKind: (kind: string, place: string, length: string, organ: string) => `${withEzafe(kind)} ${place} از ${length} ${withEzafe(kind)} ${organ} در آرشیو`,

  /** What only another document tells of this one. */
  happened: { superseded: 'جای خود را به سند دیگری داد', implemented: 'به اجرا درآمد' },
  /** Before the document by which something was done. */
  by: 'با',
  source: 'منبع:',
  all: 'همه',

  /** The status of a document as a sentence; the names in braces become links. */
  standing: {
    sentence: 'این {kind} {standing}، زیرا {reason}{proviso}.',
    is: {
      inForce: 'معتبر است',
      amended: 'به صورت نخستین خود نمانده است',
      superseded: 'دیگر معتبر نیست',
      repealed: 'دیگر معتبر نیست',
      rejected: 'اعتبار نیافت',
      proposed: 'پیشنهادی است',
      ended: 'دیگر معتبر نیست',
    },
    proviso: {
      inForce: ' و آرشیو سندی نمی‌شناسد که آن را لغو کرده یا جایش را گرفته باشد',
      proposed: ' و آرشیو از تصمیمی دربارهٔ آن خبر ندارد',
    } as Record<string, string>,
    atMeeting: 'در {meeting}{when}{to} {done}',
    byOrgan: '{organ} {did}{when}',
    plain: '{done}{when}',
    to: ' به {organ}',
    when: (date: string) => ` (${date})`,
    did: {
      proposed: 'آن را{to} پیشنهاد کرد',
      referred: 'آن را{to} ارجاع داد',
      adopted: 'آن را تصویب کرد',
      confirmed: 'آن را تأیید کرد',
      rejected: 'آن را رد کرد',
      amended: 'آن را اصلاح کرد',
      repealed: 'آن را لغو کرد',
      ended: 'به آن پایان داد',
    } as Record<string, string>,
    byDocument: {
      repeals: '{document} آن را لغو کرد',
      supersedes: '{document} جای آن را گرفت',
      amends: '{document} آن را اصلاح کرد',
    } as Record<string, string>,
  },
} as const;
