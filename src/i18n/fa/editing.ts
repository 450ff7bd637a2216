import { isolateLatin } from '../direction.ts';
import * as names from './names.ts';

/** Words for those who write: they stand in new files and in the editor of /admin/, not on the pages that readers see. */
export const editing = {
  /** The text of a new draft, until its own is there. */
  textToCome: 'متن سند را به جای این سطر بگذارید.',

  /** The editor in the browser. */
  admin: {
    title: (archive: string) => `ویرایش ${archive}`,
    needsScript: 'ویرایشگر به جاوااسکریپت نیاز دارد.',
    authorities: 'فهرست‌های مرجع',
    authority: { organs: 'ارگان‌ها', meetings: 'نشست‌ها', people: 'اشخاص', topics: 'موضوع‌ها' },
    record: { organs: 'ارگان', meetings: 'نشست', people: 'شخص', topics: 'موضوع' },
    document: { statements: 'بیانیه', resolutions: 'قطعنامه یا قرار', reports: 'گزارش' },
    body: 'متن',
    bodyHint: 'مارک‌داون، با جزءهایی که راهنمای ویراستاران می‌گوید. متنی که در دست نیست خالی می‌ماند.',
    id: 'نشانی ماندگار سند: حرف کوچک لاتین، رقم و خط تیره. پس از انتشار عوض نمی‌شود.',
    idPattern: 'تنها حرف کوچک لاتین و رقم، و میان آن‌ها یک خط تیره',
    datePattern: isolateLatin('چنین بنویسید: 1400-05-08، 1400-05، 1400، 2021-07-30، 2019-10-12/2019-10-13، 2021-07~ (حدود)، 2017? (شاید)، XXXX (نامعلوم)'),
    dateHint: isolateLatin('در هر یک از دو تقویم، تا جایی که می‌دانیم: 1400-05-08 یا 2021-07~ یا XXXX'),
    documentHint: isolateLatin('شناسهٔ سند دیگر: نام پروندهٔ آن، بی mdx'),
    urlPattern: isolateLatin('نشانی کامل، با https:// یا http://'),
    yes: 'بله',
    no: 'نه',
  },

  /** The reference of the fields, in the editors’ guide. */
  reference: {
    records: { document: 'سند', organ: 'ارگان', meeting: 'نشست', person: 'شخص', topic: 'موضوع', archive: 'خود آرشیو' },
    files: {
      document: 'statements/ resolutions/ reports/', organ: 'organs.yaml', meeting: 'meetings.yaml', person: 'people.yaml', topic: 'topics.yaml', archive: 'archive.yaml',
    },
    types: {
      text: 'متن', date: 'تاریخ', number: 'عدد', flag: 'true یا false', choice: 'یکی از این‌ها', address: 'نشانی وب', group: 'گروهی از فیلدها',
      organ: 'شناسهٔ ارگان', meeting: 'شناسهٔ نشست', person: 'شناسهٔ شخص', topic: 'شناسهٔ موضوع', document: 'شناسهٔ سند',
    },
    list: (type: string) => `فهرست: ${type}`,
    required: 'لازم',
    initial: 'اگر نوشته نشود:',
    values: 'مقدارها:',
    fields: (count: string) => `${count} فیلد`,
    once: 'گروه‌هایی چون منبع و رویداد در همهٔ شناسنامه‌ها یکسان‌اند و فیلدهایشان تنها یک بار، در سند، آمده است.',
  },

  /** Names of the fields of all records. */
  fields: {
    about: 'دربارهٔ', abstain: 'ممتنع', access: 'دسترسی', accessed: 'روز دیدن', added: 'روز انتشار در آرشیو', acts: 'کارهایی که سند نیست', against: 'مخالف', altNames: 'نام‌های دیگر',
    archived: 'نسخهٔ بایگانی‌شده', asWorded: 'به عبارت منبع', attestedFrom: 'نخستین گواهی', attestedTo: 'واپسین گواهی', authors: 'نویسندگان', broader: 'موضوع‌های گسترده‌تر',
    by: 'به دست', confidence: 'اطمینان آرشیو', conflictingAccounts: 'روایت‌های ناهمخوان', date: 'تاریخ', dateBasis: 'تاریخ بر چه پایه است', dissolved: 'پایان کار', document: 'سند',
    draft: 'پیش‌نویس', event: 'رویداد', events: 'رویدادها', for: 'موافق', founded: 'تأسیس', holding: 'آنچه از متن داریم', id: 'شناسه', issuedBy: 'صادرکننده', kind: 'نوع',
    language: 'زبان', mandate: 'وظیفه', meeting: 'نشست', meetings: 'نشست‌هایی که نام برده', movers: 'پیشنهاددهندگان', name: 'نام', nameEn: 'نام انگلیسی', note: 'یادداشت', notes: 'یادداشت‌ها',
    number: 'شماره', offices: 'سمت‌ها', organ: 'ارگان', organs: 'ارگان‌هایی که نام برده', people: 'کسانی که نام برده', place: 'مکان', presenters: 'ارائه‌دهندگان', publisher: 'ناشر',
    redirectFrom: 'نشانی‌های پیشین', related: 'موضوع‌های نزدیک', relations: 'پیوند با دیگران', reportedIn: 'سندی که گزارش می‌دهد', result: 'نتیجه', saidBy: 'گویندهٔ آن', says: 'روایت دیگر',
    secret: 'رأی مخفی', seen: 'چه اندازه دیده شده', signatories: 'امضاکنندگان', source: 'بر پایهٔ', sources: 'منابع', summary: 'چکیدهٔ آرشیو', target: 'به', text: 'متن', title: 'عنوان',
    titleAsPrinted: 'عنوان به املای منبع', titleOriginal: 'عنوان به زبان اصل', titleStatus: 'عنوان از کیست', to: 'به', topics: 'موضوع‌ها', type: 'چه پیوندی', unanimous: 'به اتفاق آرا', url: 'نشانی وب',
    vote: 'رأی‌گیری',
  } as Readonly<Record<string, string>>,

  /** Names of the values that a field can have, by field. Values without a name are shown as they are written. */
  values: {
    kind: { ...names.kinds, ...names.organKinds, congress: 'کنگره', plenum: 'پلنوم', session: 'نشست' },
    titleStatus: { 'as-published': 'از خود سند', supplied: 'از آرشیو' },
    holding: names.holdings,
    result: { adopted: 'تصویب شد', rejected: 'رد شد' },
    event: names.events,
    type: { ...names.organRelations, ...names.relations },
    seen: names.seen,
    confidence: names.confidence,
    about: names.conflictFields,
    access: { public: 'همگانی', restricted: 'تنها شناسنامه همگانی است' },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
} as const;
