/** Lists and years. */
export const lists = {
  byDate: 'به ترتیب تاریخ، تازه‌ترین نخست',
  ofYear: 'سندهای این سال',
  perhapsOfYear: 'سندهایی که شاید از این سال باشند',
  undated: 'بی‌تاریخ',
  jalaliYears: 'سال‌های خورشیدی',
  gregorianYears: 'سال‌های میلادی',
  year: (year: string) => `سال ${year}`,
  newest: 'تازه‌ترین سندها',
  congresses: 'کنگره‌ها',
  centrepiece: 'برای آغاز',
  timelineCaption: 'سال‌های خورشیدی، تازه‌ترین نخست، با شمار سندهایی که سال آن‌ها روشن است و نشست‌های آن سال',
} as const;
