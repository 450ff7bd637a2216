/** The format of a collection’s documents, as the configuration names it. Sveltia CMS takes .mdx for no format that ends otherwise. */
export const documentFormatName = (collection: string) => `archive-${collection}-frontmatter`;

/** The format of an authority file. */
export const listFormatName = (name: string) => `archive-${name}`;
