/** Votes. */
export const vote = {
  adopted: 'تصویب شد',
  rejected: 'رد شد',
  unanimous: 'به اتفاق آرا',
  notUnanimous: 'نه به اتفاق آرا',
  secret: 'رأی مخفی',
  open: 'رأی علنی',
  for: 'موافق',
  against: 'مخالف',
  abstain: 'ممتنع',
  unknown: 'شمار آن گفته نشده',
} as const;
