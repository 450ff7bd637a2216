/** The files that lie beside the page of a document, and its citations. */
export { citationsOf, citationText, type Citation, type CitationPart, type CitationStyle } from './citations.ts';
export { DOCUMENT_FILES, documentFiles, publicText } from './files.ts';
export { markdownOf } from './markdown.ts';
export { plainTextOf } from './plain-text.ts';
export { treeOf } from './tree.ts';
