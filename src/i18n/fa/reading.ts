/** Reading a document. */
export const reading = {
  minutes: (count: string) => `خواندن: ${count} دقیقه`,
} as const;
