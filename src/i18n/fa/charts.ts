/** Charts and their tables. */
export const charts = {
  documentsPerYear: 'شمار سندها در هر سال',
} as const;
