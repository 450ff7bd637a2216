/** The page that stands in the place of one that an update took out of a copy. */
export const withdrawn = {
  title: 'این صفحه دیگر در آرشیو نیست',
  text: 'با به‌روزرسانی این نسخه، صفحه‌ای که در این نشانی بود از آرشیو برداشته شده یا جای دیگری یافته است.',
  home: 'صفحهٔ نخست آرشیو',
} as const;
