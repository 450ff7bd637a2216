/**
 * Month names whose second spelling is another word too, so that only a query links them.
 * Source: the orthography survey.
 */
export const MONTH_VARIANTS = ['مه:می', 'ژوین:جون'];
