/** The box that shows, while editing, what the check finds on a page. Its messages themselves are those of the command. */
export const checking = {
  title: 'بررسی',
  none: 'در این صفحه خطا یا هشداری نیست.',
  error: 'خطا',
  warning: 'هشدار',
  errors: (count: string) => `${count} خطا`,
  warnings: (count: string) => `${count} هشدار`,
  elsewhere: (errors: string, warnings: string) => `در همهٔ آرشیو: ${errors} خطا و ${warnings} هشدار`,
  refused: 'این صفحه ساخته نمی‌شود تا پروندهٔ آن درست شود',
  failed: 'بررسی انجام نشد؛ پایانه را ببینید.',
} as const;
