/** Books: texts of the archive to take along, as EPUB. */
export const books = {
  /** Link to the book of a congress, on its page. */
  ofMeeting: 'همهٔ سندهای این کنگره در یک کتاب',
  format: 'EPUB',
  titlePage: 'صفحهٔ عنوان',
  pictureMissing: (description: string) => `[تصویر: ${description}]`,
  /** Title of a book of all documents of some collections, a year or both. */
  titleOf: (parts: readonly string[]) => parts.join('، '),
  documents: 'شمار سندها',
  madeFrom: 'برگرفته از',
  licence: 'پروانه',
  changed: 'آخرین تغییر متن در آرشیو',
  accessibility: 'متن‌ها با سرعنوان، فهرست و پانویس پیوندخورده؛ تصویرها با شرح.',
} as const;
