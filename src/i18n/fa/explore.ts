/** The story of a meeting. */
const story = {
  speakers: 'سخنرانان',
  presenters: 'ارائه‌دهندگان',
  movers: 'پیشنهاددهندگان',
  before: 'پیش از نشست',
  why: {
    call: 'فراخوان یا نامهٔ نشست',
    proposed: 'پیشنهاد به این نشست',
    referred: 'ارجاع به ارگان برگزارکننده',
    spokeOfIt: 'پیشاپیش از این نشست سخن می‌گوید',
    earlier: 'از سندهای نشست، پیش از آغاز آن',
  },
  speeches: 'سخنرانی‌ها',
  reports: 'گزارش‌ها به نشست',
  adopted: 'آنچه تصویب شد',
  rejected: 'آنچه رد شد',
  referred: 'آنچه ارجاع شد و سرانجام آن',
  proposed: 'پیشنهادهایی که سرانجامشان در این نشست روشن نیست',
  others: 'رویدادهای دیگر نشست',
  messages: 'پیام‌ها و نامه‌ها',
  closing: 'اطلاعیهٔ پایانی',
  further: 'سندهای دیگر نشست',
  about: 'متن‌هایی که از این نشست سخن می‌گویند',
  title: 'عنوان',
  vote: 'رأی',
  act: 'تصمیم بدون سند',
  unknownVote: 'گفته نشده',
  adoptedCount: (count: string) => `${count} تصمیم`,
  noVotes: 'چگونگی رأی‌گیری در منبع‌های آرشیو نیامده است.',
  earlier: 'پیش‌تر',
  later: 'پس از آن',
  noFate: 'سرانجام آن در سندهای آرشیو دیده نشده است.',
  today: 'وضعیت کنونی',
} as const;

/** The vocabulary of topics. */
const vocabulary = {
  tree: 'درخت موضوع‌ها',
  treeNote: 'موضوع‌های باریک‌تر زیر موضوع گسترده‌تر آمده‌اند؛ عدد، شمار سندهاست.',
  widestNote: 'این‌ها گسترده‌ترین موضوع‌ها هستند؛ موضوع‌های باریک‌تر را در صفحهٔ هر یک می‌بینید. عدد، شمار سندهاست.',
  related: 'نزدیک به',
  names: 'فهرست الفبایی، با نام‌های دیگر',
  namesNote: 'اگر موضوع را به نام دیگری می‌شناسید، پیکان شما را به نام برگزیدهٔ آرشیو می‌برد.',
  most: 'موضوع‌های پرسند',
  mostNote: 'موضوع‌هایی که بیشترین سند را دارند؛ موضوع‌های باریک‌تر را در صفحهٔ هر یک می‌بینید. عدد، شمار سندهاست.',
} as const;

/** On this day. */
const onThisDay = {
  title: 'در چنین روزی',
  intro: 'سندها و نشست‌های هر روز، در همهٔ سال‌ها و در هر دو گاه‌شماری.',
  note: 'آنچه روز آن روشن است زیر همان روز آمده و آنچه تنها ماه آن روشن است در پایان صفحه.',
  months: { jalali: 'ماه‌های خورشیدی', gregorian: 'ماه‌های میلادی' },
  month: (month: string) => `در چنین روزی: ${month}`,
  days: 'روزهای ماه',
  dayless: 'بی‌روز',
  daylessNote: 'از این‌ها تنها ماه روشن است، یا چند روز پی‌درپی، یا روز و ماه حدودی است.',
  overlap: 'هم‌زمان با بخش‌هایی از',
  wholeDay: (count: string) => `همهٔ ${count} مورد این روز`,
  none: 'آرشیو از این ماه چیزی ندارد.',
  meeting: 'نشست',
  ofMeeting: (count: string) => `${count} سند این نشست`,
  size: (count: string) => `${count} مورد`,
} as const;

/** A year in review. */
const yearReview = {
  atAGlance: 'سال در یک نگاه',
  kinds: 'سندها به نوع',
  organs: 'سندها به صادرکننده',
  topics: 'موضوع‌هایی که بیش از همه آمده‌اند',
  meetings: 'نشست‌ها',
  first: 'نخستین سند',
  last: 'واپسین سند',
  deeds: 'تصمیم‌ها، ماه به ماه',
  monthUnknown: 'ماه روشن نیست',
  noMonth: 'ماه این سندها روشن نیست',
  undated: 'همهٔ سندهای بی‌تاریخ یا با تاریخ نامعین',
  sameTime: 'هم‌زمان با',
  counted: (count: string) => `${count} سند به یقین از این سال است`,
  perhaps: (count: string) => `${count} سند شاید از این سال باشد`,
} as const;

/** The alphabetical index. */
const alphabet = {
  title: 'نمایه',
  intro: 'عنوان سندها و نام ارگان‌ها، نشست‌ها، اشخاص و موضوع‌ها به ترتیب الفبای فارسی.',
  note: 'نشانه‌ها و کروشه‌ها در ترتیب به شمار نمی‌آیند؛ عددها، حروف لاتین و خط‌های دیگر در پایان آمده‌اند. پیکان از نام دیگر به نام برگزیده می‌برد.',
  letters: 'حرف‌ها',
  /** A letter of an index, which is of everything, or of people, topics or organs alone. */
  letter: (index: string, letter: string) => `${index}، ${letter}`,
  byLetter: 'به ترتیب الفبا، با نام‌های دیگر؛ پیکان از نام دیگر به نام برگزیده می‌برد.',
  headings: { digits: '۰–۹', latin: 'A–Z', other: 'خط‌های دیگر' },
  spoken: { digits: 'عددها', latin: 'حروف لاتین', other: 'خط‌های دیگر' },
  sorts: { organ: 'ارگان', meeting: 'نشست', person: 'شخص', topic: 'موضوع' },
  entries: (count: string) => `${count} مدخل`,
  see: '←',
  seeSpoken: 'نگاه کنید به',
} as const;

/** The map of what is missing. */
const gaps = {
  title: 'نقشهٔ کمبودها',
  intro: 'آنچه این آرشیو هنوز ندارد یا به آن یقین ندارد. اگر متنی، تاریخی یا نشانی‌ای در دست دارید، هر یک از این‌ها را می‌توانید کامل کنید.',
  how: 'چگونه می‌توان کمک کرد',
  contact: 'نشانی تماس',
  map: 'کمبودها در یک نگاه',
  gap: 'کمبود',
  size: 'شمار',
  share: 'از هر صد سند',
  names: {
    'no-text': 'سند بدون متن',
    'abstract-only': 'تنها چکیدهٔ آرشیو، بدون متن اصلی',
    'no-date': 'بی‌تاریخ یا بی آغاز یا پایان روشن',
    'vague-date': 'تاریخ نامطمئن یا نادقیق',
    disputed: 'منبع‌های ناهمخوان',
    'low-confidence': 'توصیف با اطمینان کم',
    'supplied-title': 'عنوان از آرشیو، نه از سند',
  },
  wanted: {
    'no-text': 'آرشیو تنها از بودن این سندها خبر دارد. متن یا تصویر آن‌ها، یا نشانی صفحه‌ای که آن‌ها را منتشر کرده، خواسته است.',
    'abstract-only': 'آرشیو این سندها را به زبان خود خلاصه کرده است. متن کامل آن‌ها را اینجا نمی‌توان خواند.',
    'no-date': 'هیچ منبعی تاریخ این سندها را نمی‌گوید، یا تنها می‌گوید که پیش یا پس از زمانی بوده‌اند. نسخه‌ای با تاریخ یا شمارهٔ نشریه‌ای که آن‌ها را چاپ کرده گره را باز می‌کند.',
    'vague-date': 'تاریخ این سندها حدودی، احتمالی یا نادقیق‌تر از یک ماه است.',
    disputed: 'منبع‌ها دربارهٔ این سندها یک سخن نمی‌گویند. همهٔ روایت‌ها در صفحهٔ هر سند آمده است.',
    'low-confidence': 'آرشیو به توصیف این سندها چندان مطمئن نیست و منبع بهتری می‌جوید.',
    'supplied-title': 'عنوان اصلی این سندها دیده نشده است؛ آرشیو آن‌ها را در کروشه نام‌گذاری کرده است.',
  },
  none: 'چنین سندی در آرشیو نیست.',
  series: 'نشست‌های شماره‌داری که آرشیو نمی‌شناسد',
  seriesNote: 'از شمارهٔ نشست‌ها برمی‌آید که این‌ها هم بوده‌اند؛ آرشیو از آن‌ها هیچ ندارد.',
  known: 'در آرشیو',
  missing: 'ناشناخته',
  run: (first: string, last: string) => `${first} تا ${last}`,
  seriesName: (kind: string, organ: string) => (organ ? `${kind} (${organ})` : kind),
  meetingsWithoutDocuments: 'نشست‌هایی که سندی از آن‌ها در آرشیو نیست',
  disputedMeetings: 'نشست‌هایی که منبع‌ها درباره‌شان هم‌نظر نیستند',
  holdings: 'متن‌ها، سال به سال',
  holdingsNote: 'سندهایی که سال آن‌ها روشن است: از چند سند متن کامل، از چند سند چکیده و از چند سند تنها نام در آرشیو است.',
  year: 'سال',
} as const;

/** Ways of exploring: the story of a meeting, the vocabulary, days, years, the index, and what is missing. */
export const explore = {
  onThisPage: 'در این صفحه',
  others: (count: string) => `و ${count} سند دیگر`,
  otherActs: (count: string) => `و ${count} مورد دیگر`,
  part: (number: string) => `بخش ${number}`,
  parts: 'بخش‌های این فهرست',
  partOf: (number: string, all: string) => `بخش ${number} از ${all}`,
  separator: '؛ ',
  story,
  vocabulary,
  onThisDay,
  yearReview,
  alphabet,
  gaps,
} as const;
