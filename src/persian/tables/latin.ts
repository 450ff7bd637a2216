/**
 * Persian letters and words in plain Latin letters, for addresses.
 *
 * The consonants are those of the Iranian national system (United Nations, resolution X/3 of 2012), without its
 * diacritics: ʿ and the hamza are left out, ā is a, š is sh, č is ch, ž is zh, x is kh. Letters that go by rule (ا و ی ه ع)
 * are in `transliterate.ts`. That system writes short vowels as they are spoken; a spelling does not show them, so only
 * the words below have theirs. They are the words that titles of documents are made of (own compilation).
 */
export const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ب: 'b', پ: 'p', ت: 't', ث: 's', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'z', ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh', ص: 's',
  ض: 'z', ط: 't', ظ: 'z', غ: 'gh', ف: 'f', ق: 'q', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ڤ: 'v',
};

/** Short vowels where a text writes them: fatha, damma, kasra. */
export const LATIN_MARKS: Readonly<Record<string, string>> = { '\u064e': 'a', '\u064f': 'o', '\u0650': 'e' };

/** Whole words as they are spoken, whatever the spelling of their letters. */
export const LATIN_WORDS: Readonly<Record<string, string>> = {
  اجتماعی: 'ejtemai', اخراج: 'ekhraj', استقلال: 'esteqlal', اصفهان: 'esfahan', اصول: 'osul', اطلاعیه: 'ettelaie', اعتراض: 'eteraz', اعتراضات: 'eterazat',
  اعتصاب: 'etesab', اعدام: 'edam', اعلامیه: 'elamie', انتخابات: 'entekhabat', انتخاب: 'entekhab', انقلاب: 'enqelab', اول: 'avval', از: 'az',
  اسلامی: 'eslami', افغانستان: 'afghanestan', اقتصاد: 'eqtesad', اقتصادی: 'eqtesadi', برای: 'baraye', بر: 'bar', بهار: 'bahar', به: 'be', با: 'ba',
  بخش: 'bakhsh', برنامه: 'barname', بین: 'beyn', پایانی: 'payani', پنجم: 'panjom', پلنوم: 'plenum', پیام: 'payam', تبعیض: 'tabiz', تجمع: 'tajammo',
  تشکیلات: 'tashkilat', تصمیم: 'tasmim', تظاهرات: 'tazahorat', جنبش: 'jonbesh', جنگ: 'jang', جمهوری: 'jomhuri', جهان: 'jahan', جهانی: 'jahani',
  چهارم: 'chaharom', حزب: 'hezb', حق: 'haq', حقوق: 'hoquq', حکومت: 'hokumat', حمایت: 'hemayat', خارج: 'kharej', خشکسالی: 'khoshksali', داخل: 'dakhel',
  در: 'dar', درباره: 'darbare', دفتر: 'daftar', دوازدهم: 'davazdahom', دوم: 'dovvom', دولت: 'dowlat', دهم: 'dahom', ده: 'dah', رفع: 'raf', روز: 'ruz',
  زن: 'zan', زنان: 'zanan', زندانی: 'zendani', زندانیان: 'zendanian', سخنرانی: 'sokhanrani', سیاسی: 'siasi', سوم: 'sevvom', سال: 'sal', شعار: 'shoar',
  شورا: 'shora', شورای: 'shoraye', ششم: 'sheshom', شماره: 'shomare', شهر: 'shahr', صلح: 'solh', صورتجلسه: 'suratjalase', ضد: 'zedd', علیه: 'alayhe',
  عمومی: 'omumi', عراق: 'eraq', فراخوان: 'farakhan', فرهنگ: 'farhang', قرار: 'qarar', قطعنامه: 'qatname', کارگر: 'kargar', کارگران: 'kargaran',
  کارگری: 'kargari', کشور: 'keshvar', کمونیست: 'komonist', کمونیستی: 'komonisti', کمیته: 'komite', کنگره: 'kongere', کنفرانس: 'konferans', کردستان: 'kordestan',
  گزارش: 'gozaresh', لغو: 'laghv', مبارزه: 'mobareze', متمم: 'motammem', مجمع: 'majma', مرکزی: 'markazi', مردم: 'mardom', مرگ: 'marg', مسئله: 'masale',
  مصوب: 'mosavvab', مصوبه: 'mosavvabe', منشور: 'manshur', مورد: 'mored', موقعیت: 'mowqeiat', ملی: 'melli', مناسبت: 'monasebat', نامه: 'name', نخست: 'nakhost',
  نشست: 'neshast', نظر: 'nazar', نهم: 'nohom', نفت: 'naft', و: 'va', وضعیت: 'vaziat', هر: 'har', هشتم: 'hashtom', هفتم: 'haftom', همه: 'hame',
  هیئت: 'heyat', هیات: 'heyat', یازدهم: 'yazdahom', یک: 'yek', یکم: 'yekom',
};
