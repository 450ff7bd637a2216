/**
 * Words whose second spelling is another word too, so that only a query links them: «می» is a prefix of verbs, «کرد» is “did”, and
 * «ملیون» are also nationalists.
 * Source: the orthography survey; own compilation.
 */
export const LINKED_SPELLINGS = ['مه:می', 'ژوین:جون', 'کرد:کورد', 'میلیون:ملیون'];
