import type { Collection, EventType, Kind, OrganRelationType, RelationType } from '../../model/schema/index.ts';
import type { Status } from '../../model/status.ts';

/** Words of the interface that name a value of the model. */
type Names<K extends string> = Record<K, string>;

export const collections: Names<Collection> = { statements: 'بیانیه‌ها', resolutions: 'قطعنامه‌ها و قرارها', reports: 'گزارش‌ها' };

export const kinds: Names<Kind> = {
  statement: 'بیانیه',
  communique: 'اطلاعیه',
  call: 'فراخوان',
  message: 'پیام',
  letter: 'نامه',
  resolution: 'قطعنامه',
  decision: 'قرار',
  amendment: 'متمم',
  programme: 'برنامه',
  statutes: 'اساسنامه و آیین‌نامه',
  report: 'گزارش',
  'closing-communique': 'اطلاعیهٔ پایانی',
  speech: 'سخنرانی',
  minutes: 'صورت‌جلسه',
};

export const events: Names<EventType> = {
  proposed: 'پیشنهاد شد',
  discussed: 'به بحث گذاشته شد',
  referred: 'ارجاع شد',
  adopted: 'تصویب شد',
  rejected: 'رد شد',
  published: 'منتشر شد',
  endorsed: 'تأیید و حمایت شد',
  amended: 'اصلاح شد',
  repealed: 'لغو شد',
  confirmed: 'تأیید شد',
  ended: 'پایان یافت',
};

/** What a document does to another, as a heading over the others. */
export const relations: Names<RelationType> = {
  endorses: 'تأیید می‌کند',
  amends: 'اصلاح می‌کند',
  repeals: 'لغو می‌کند',
  supersedes: 'جایگزین است برای',
  implements: 'اجرا می‌کند',
  repliesTo: 'پاسخ است به',
  mentions: 'نام می‌برد از',
  partOf: 'بخشی است از',
  translationOf: 'ترجمهٔ',
};

/** The same relations seen from the other document. */
export const inverseRelations: Names<RelationType> = {
  endorses: 'تأیید شده در',
  amends: 'اصلاح شده با',
  repeals: 'لغو شده با',
  supersedes: 'جایگزین شده با',
  implements: 'اجرا شده با',
  repliesTo: 'پاسخ داده شده در',
  mentions: 'نام برده شده در',
  partOf: 'دربردارندهٔ',
  translationOf: 'ترجمه‌ها',
};

export const organRelations: Names<OrganRelationType> = {
  elects: 'انتخاب می‌کند',
  oversees: 'نظارت می‌کند بر',
  reportsTo: 'گزارش می‌دهد به',
  refersTo: 'ارجاع می‌دهد به',
  heads: 'ریاست دارد بر',
  partOf: 'بخشی است از',
  attachedTo: 'وابسته است به',
  formedFrom: 'برآمده است از',
  leadsWith: 'رهبری می‌کند همراه با',
  actsInAbsenceOf: 'تصمیم می‌گیرد در غیاب',
  hearsComplaintsAbout: 'به شکایت رسیدگی می‌کند از',
  created: 'ایجاد کرده است',
};

export const inverseOrganRelations: Names<OrganRelationType> = {
  elects: 'انتخاب می‌شود از سوی',
  oversees: 'زیر نظارت است از سوی',
  reportsTo: 'گزارش می‌گیرد از',
  refersTo: 'ارجاع می‌گیرد از',
  heads: 'ریاست آن با',
  partOf: 'دربردارندهٔ',
  attachedTo: 'وابستگان آن',
  formedFrom: 'از آن برآمده است',
  leadsWith: 'رهبری می‌کند همراه با',
  actsInAbsenceOf: 'در غیاب آن تصمیم می‌گیرد',
  hearsComplaintsAbout: 'به شکایت از آن رسیدگی می‌کند',
  created: 'ایجاد شده به دست',
};

export const statuses: Names<Status> = {
  inForce: 'معتبر',
  amended: 'اصلاح‌شده',
  superseded: 'جایگزین‌شده',
  repealed: 'لغوشده',
  rejected: 'ردشده',
  proposed: 'پیشنهادی',
  ended: 'پایان‌یافته',
};


export const holdings = { full: 'متن کامل', abstract: 'چکیدهٔ آرشیو', none: 'بدون متن' };
export const confidence = { high: 'زیاد', medium: 'متوسط', low: 'کم' };
export const seen = { full: 'متن کامل دیده شده', excerpt: 'بخشی از متن دیده شده', listing: 'تنها در فهرست دیده شده' };
export const organKinds = { body: 'ارگان', office: 'مقام', branch: 'شاخه', party: 'حزب' };
export const organKindsPlural = { body: 'ارگان‌ها', office: 'مقام‌ها', branch: 'شاخه‌ها', party: 'حزب' };
export const meetingKinds = { congress: 'کنگره‌ها', plenum: 'پلنوم‌ها', session: 'نشست‌ها' };
export const calendars = { jalali: 'خورشیدی', gregorian: 'میلادی' };
export const languages = { fa: 'فارسی', en: 'انگلیسی', ar: 'عربی', ku: 'کردی', ckb: 'کردی', de: 'آلمانی', fr: 'فرانسوی', sv: 'سوئدی', tr: 'ترکی', nl: 'هلندی', da: 'دانمارکی' } as Record<string, string>;
export const conflictFields = { date: 'تاریخ', place: 'مکان', number: 'شماره', title: 'عنوان', kind: 'نوع', issuer: 'صادرکننده', outcome: 'نتیجه' };
