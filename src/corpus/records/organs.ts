import type { OrganRelationType } from '../../model/schema/index.ts';
import { dayOfJalali } from '../calendar.ts';

export interface OrganSeed {
  id: string;
  name: string;
  altNames: string[];
  nameEn: string;
  kind: 'body' | 'office' | 'branch' | 'party';
  /** Jalali years of its founding and end; nothing is dated before or after. */
  founded: number;
  dissolved: number | null;
  mandate: string;
  relations: [OrganRelationType, string][];
  /** How often it issues documents, in proportion to the others. */
  voice: number;
}

function organ(
  id: string, kind: OrganSeed['kind'], name: string, nameEn: string, [founded, dissolved]: [number, number | null], voice: number,
  mandate: string, altNames: string[], relations: [OrganRelationType, string][],
): OrganSeed {
  return { id, name, altNames, nameEn, kind, founded, dissolved, mandate, relations, voice };
}

export const FOUNDING_YEAR = 1371;

/** The bodies and offices of the imaginary party. */
export const ORGANS: OrganSeed[] = [
  organ('party', 'party', 'حزب باغبانان هفت‌جوی', 'Gardeners’ Party of Haft-Juy', [1371, null], 3, 'همهٔ باغبانان و میرابان را گرد هم می‌آورد.', ['حزب باغبانان', 'حزب باغبانان هفت جوی', 'ح.ب.ه'], []),
  organ('garden-congress', 'body', 'کنگرهٔ باغ', 'Garden Congress', [1371, null], 6, 'بالاترین نهاد حزب؛ شورای باغ را برمی‌گزیند.', ['كنگره باغ', 'کنگره‌ی باغ'], [['partOf', 'party'], ['elects', 'garden-council'], ['elects', 'harvest-arbiters']]),
  organ('garden-council', 'body', 'شورای باغ', 'Garden Council', [1371, null], 30, 'میان دو کنگره کارهای حزب را راه می‌برد.', ['شوراى باغ', 'شورای باغبانان'], [['partOf', 'party'], ['elects', 'irrigation-board'], ['elects', 'seed-secretary'], ['oversees', 'irrigation-board'], ['reportsTo', 'garden-congress'], ['refersTo', 'seed-bureau']]),
  organ('irrigation-board', 'body', 'هیئت آبیاری', 'Irrigation Board', [1371, null], 26, 'نوبت آب را می‌نویسد و جوی‌ها را نگه می‌دارد.', ['هیأت آبیاری', 'هيات آبياري'], [['reportsTo', 'garden-council'], ['elects', 'water-keeper']]),
  organ('seed-bureau', 'body', 'دفتر بذر', 'Seed Bureau', [1372, null], 22, 'بذرها را گرد می‌آورد و میان باغ‌ها پخش می‌کند.', ['دفتر بذرها'], [['reportsTo', 'garden-council'], ['oversees', 'nursery-committee']]),
  organ('seed-secretary', 'office', 'دبیر بذر', 'Seed Secretary', [1371, null], 3, 'سخنگوی شورای باغ است.', ['دبیر اول بذر'], [['heads', 'garden-council']]),
  organ('water-keeper', 'office', 'میراب بزرگ', 'Great Water-Keeper', [1372, null], 2, 'بر گردش آب در جوی‌ها نظارت می‌کند.', ['میراب حزب'], [['heads', 'irrigation-board']]),
  organ('harvest-arbiters', 'body', 'هیئت داوری برداشت', 'Harvest Arbiters', [1373, null], 3, 'به شکایت‌ها از تقسیم برداشت رسیدگی می‌کند.', ['هیات داوری برداشت'], [['partOf', 'garden-congress'], ['hearsComplaintsAbout', 'irrigation-board'], ['hearsComplaintsAbout', 'seed-bureau']]),
  organ('barn-auditors', 'body', 'هیئت بازرسی انبار', 'Barn Auditors', [1375, null], 3, 'انبارها و صندوق‌ها را بازرسی می‌کند.', ['هیأت بازرسی انبار'], [['reportsTo', 'garden-congress']]),
  organ('nursery-committee', 'body', 'کمیتهٔ نهالستان', 'Nursery Committee', [1374, null], 9, 'نهال‌ها را می‌پرورد و می‌سپارد.', ['کمیته نهالستان', 'کمیته‌ی نهالستان'], [['reportsTo', 'seed-bureau']]),
  organ('grafting-commission', 'body', 'کمیسیون پیوند', 'Grafting Commission', [1376, null], 5, 'دربارهٔ پیوند درختان نظر می‌دهد.', ['کمیسیون پیوند زدن'], [['attachedTo', 'garden-council']]),
  organ('greenhouse-committee', 'body', 'کمیتهٔ گلخانه‌ها', 'Greenhouse Committee', [1379, null], 8, 'گلخانه‌های همگانی را اداره می‌کند.', ['کمیته گلخانه ها'], [['reportsTo', 'garden-council']]),
  organ('market-committee', 'body', 'کمیتهٔ بازار میوه', 'Fruit Market Committee', [1377, null], 9, 'با دلالان میوه گفت‌وگو می‌کند.', ['کمیته بازار میوه'], [['reportsTo', 'irrigation-board']]),
  organ('blossom-festival', 'body', 'ستاد جشن شکوفه', 'Blossom Festival Staff', [1380, null], 5, 'جشن سالانهٔ شکوفه را برپا می‌کند.', ['ستاد جشن شکوفه ها'], [['attachedTo', 'garden-council']]),
  organ('soil-circle', 'body', 'کانون خاک‌شناسان', 'Soil Circle', [1382, null], 6, 'خاک باغ‌ها را می‌سنجد.', ['کانون خاک شناسان'], [['partOf', 'seed-bureau']]),
  organ('pest-watch', 'body', 'دیده‌بانی آفت', 'Pest Watch', [1384, null], 10, 'از آفت‌ها خبر می‌دهد.', ['دیدبانی آفت'], [['reportsTo', 'irrigation-board']]),
  organ('leaf-editors', 'body', 'هیئت تحریریهٔ برگ سبز', 'Green Leaf Editors', [1371, null], 8, 'نشریهٔ «برگ سبز» را می‌نویسد.', ['تحریریه برگ سبز', 'هیات تحریریه برگ سبز'], [['attachedTo', 'garden-council']]),
  organ('pruning-school', 'body', 'آموزشگاه هرس', 'Pruning School', [1386, null], 4, 'هرس و پیوند می‌آموزد.', ['مدرسهٔ هرس'], [['partOf', 'nursery-committee']]),
  organ('rose-women', 'branch', 'انجمن زنان گلکار', 'Women Flower Growers’ Society', [1374, null], 14, 'زنان گلکار را گرد هم می‌آورد.', ['انجمن زنان گل کار', 'زنان گلکار'], [['attachedTo', 'party'], ['created', 'rose-kitchen']]),
  organ('rose-kitchen', 'branch', 'گلاب‌خانهٔ زنان', 'Women’s Rose-Water House', [1381, null], 3, 'گلاب و مربا می‌سازد.', ['گلابخانه زنان'], [['partOf', 'rose-women']]),
  organ('young-saplings', 'branch', 'سازمان نهال‌های جوان', 'Young Saplings', [1373, null], 14, 'سازمان جوانان حزب است.', ['نهال های جوان', 'نهالهای جوان'], [['attachedTo', 'party']]),
  organ('beekeepers', 'branch', 'شاخهٔ زنبورداران', 'Beekeepers’ Branch', [1378, null], 8, 'زنبورداران را سازمان می‌دهد.', ['شاخه زنبورداران'], [['attachedTo', 'party']]),
  organ('almond-branch', 'branch', 'شاخهٔ بادام‌کاران', 'Almond Growers’ Branch', [1372, 1389], 7, 'تا پیوستن به اتحادیهٔ تاکستان‌ها کار می‌کرد.', ['شاخه بادامکاران'], [['attachedTo', 'party']]),
  organ('vineyard-union', 'branch', 'اتحادیهٔ تاکستان‌ها', 'Vineyard Union', [1389, null], 9, 'از شاخهٔ بادام‌کاران و باغداران تاک برآمد.', ['اتحادیه تاکستان ها'], [['attachedTo', 'party'], ['formedFrom', 'almond-branch']]),
  organ('far-gardens', 'branch', 'تشکیلات باغ‌های دور', 'Far Gardens Organisation', [1375, null], 12, 'باغبانان آن سوی کوه‌ها را گرد می‌آورد.', ['تشکیلات باغهای دور', 'باغ های دور'], [['attachedTo', 'party'], ['leadsWith', 'garden-council']]),
];

/** First day on which an organ may do anything: the second year of its life, so that its founding is never in doubt. */
export function firstDay({ founded }: OrganSeed): number {
  return founded === FOUNDING_YEAR ? dayOfJalali(founded, 2, 1) : dayOfJalali(founded + 1, 1, 1);
}

/** Whether an organ may do something on a day. */
export function isAlive(seed: OrganSeed, day: number): boolean {
  return day >= firstDay(seed) && (seed.dissolved === null || day < dayOfJalali(seed.dissolved, 1, 1));
}
