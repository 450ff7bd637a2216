/** Queries of the kinds that readers ask: common words, rare ones, several, a verb, a plural, a number, a phrase. */
export const QUERIES = [
  'باغ', 'آبیاری', 'قطعنامه آب', 'شورای باغ', 'کنگره دوازدهم', 'می‌کارند', 'درختان', 'بیانیه 1390', '«شورای باغ»', 'بذر کهن', 'گزارش سال', 'باغبان',
  'انتخاب هیئت', 'خاک و آب', 'پلنوم', 'تصمیم درباره جوی', 'سازمان', 'نمی‌توان', 'کتاب‌ها', 'پیام به مردم',
];

/** Some of them, for what takes long; stock Pagefind and whole indexes find something for each. */
export const FEW_QUERIES = ['باغ', 'قطعنامه آب', 'درختان', 'بذر کهن', 'کنگره دوازدهم'];
