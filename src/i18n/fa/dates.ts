/** Dates in words. */
export const dates = {
  unknown: 'بی‌تاریخ',
  about: (date: string) => `حدود ${date}`,
  perhaps: (date: string) => `احتمالاً ${date}`,
  to: ' تا ',
  and: ' و ',
  from: (date: string) => `از ${date} به بعد`,
  until: (date: string) => `تا ${date}`,
  decade: (year: string) => `دههٔ ${year}`,
  century: (year: string) => `سدهٔ ${year}`,
  seasons: ['بهار', 'تابستان', 'پاییز', 'زمستان'],
  comma: '، ',
} as const;
