/** An address as a URI (RFC 3986), which is all that EPUB allows: letters and signs that others write as they are, escaped. */
export const uriOf = (url: string) => URL.parse(url)?.href ?? url;
