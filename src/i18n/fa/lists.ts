/** Lists and years. */
export const lists = {
  byDate: 'به ترتیب تاریخ، تازه‌ترین نخست',
  ofYear: 'سندهای این سال',
  perhapsOfYear: 'سندهایی که شاید از این سال باشند',
  undated: 'بی‌تاریخ یا با تاریخ نامعین',
  jalaliYears: 'سال‌های خورشیدی',
  gregorianYears: 'سال‌های میلادی',
  year: (year: string) => `سال ${year}`,
  newest: 'تازه‌ترین سندها',
  newestShort: 'تازه‌ترین',
  centrepiece: 'برای آغاز',
  nothingYet: 'آرشیو هنوز در این بخش چیزی ندارد.',
} as const;
