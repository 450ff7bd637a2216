/** Events in words. */
export const event = {
  by: 'از سوی',
  to: 'به',
  at: 'در',
} as const;
