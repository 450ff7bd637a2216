/** Standard spelling and how older texts have it. Longer words come before those they begin with. */
export const OLD_SPELLINGS = new Map([
  ['هیئت', 'هیأت'], ['مسئله', 'مسأله'], ['مسئول', 'مسؤول'], ['تأکید', 'تأکید'], ['آیین', 'آئین'], ['پاییز', 'پائیز'], ['پایین', 'پائین'],
  ['جایی', 'جائی'], ['ایی', 'ائی'], ['ویی', 'وئی'],
]);

/** Standard spelling and how those write who leave hamza out. */
export const PLAIN_SPELLINGS = new Map([
  ['هیئت', 'هیات'], ['مسئله', 'مساله'], ['تأکید', 'تاکید'], ['رأی', 'رای'], ['مؤثر', 'موثر'], ['رؤیا', 'رویا'], ['متأسفانه', 'متاسفانه'],
]);

/** Words that به is written in one with. */
export const MERGED_WITH_BE = ['عنوان', 'ویژه', 'مناسبت', 'خوبی', 'زودی', 'تدریج', 'سرعت', 'ناچار', 'درستی', 'روشنی', 'سختی', 'آرامی', 'دست', 'سوی', 'یاد', 'کار', 'موقع'];
