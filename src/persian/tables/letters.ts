/**
 * Letters that are written in several ways and read as one.
 * Source: Unicode charts and the orthography survey of party sites (Arabic keyboards, Kurdish and Urdu quotations).
 * Each entry is the letter kept, then every letter folded into it.
 *
 * Never add گ/ک, پ/ب, چ/ج, ژ/ز or letters that merely sound alike (س ص ث …): those tell words apart.
 */
export const LETTER_FOLDS: readonly string[] = ['یيىېۍێےۓئؽؾؿ', 'کكڪ', 'هۀہۂۃھەةۿ', 'اأإٱٲٳآ', 'وؤۇۆۈۋ', 'رڕ', 'لڵ'];

/** Letters that stand for nothing a reader types: hamza without a seat, and the stretching stroke. */
export const DELETED_LETTERS = 'ءٴـ';
