/** Name of the meta element by which a page of a folder names its edition. */
export const EDITION_META = 'edition';
