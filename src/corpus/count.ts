/** Whether a word of a command line is a number of documents, as the commands take it that write a corpus. */
export const isDocumentCount = (word: string): boolean => /^[1-9]\d{0,6}$/.test(word);

/** What these commands take, as they say it. */
export const DOCUMENT_COUNT = 'a number from 1 to 9999999';
