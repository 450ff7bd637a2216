/**
 * Words that a rule takes for others, looked at and found right: `unreviewedMerges` lists them no longer.
 * Source: the vocabulary of the shipped archive, reviewed.
 */
export const APPROVED = `
  اجرای استعفاهای امیدبستگان تروریستها تهدیدشدگان جانباختگان خوانندگان سرنشینان شهروندان فضای قربانیان مقرهای ویژگیهای
  پدیداورندگان کادرها کوشاتر بالای بالاترین`;
