/** Ways of exploring. */
export const explore = {
  index: 'نمایه',
} as const;
