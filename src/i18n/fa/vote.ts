/** Votes. */
export const vote = {
  adopted: 'تصویب شد',
  rejected: 'رد شد',
  unanimous: 'به اتفاق آرا',
  secret: 'رأی مخفی',
  for: 'موافق',
  against: 'مخالف',
  abstain: 'ممتنع',
  unknown: 'شمار آن گفته نشده',
} as const;
