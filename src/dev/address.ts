/** Where the pages ask, while editing, what the check says of them. */
export const CHECK_ADDRESS = '/@bayegan/check';
/** What they are told when a file of the archive has changed. */
export const CONTENT_CHANGED = 'bayegan:content-changed';
