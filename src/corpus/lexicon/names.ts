/**
 * Parts of invented names, each with its Latin form for ids. Nobody is called so: given names are plants and weather,
 * surnames a thing of the garden with what is done to it.
 */
export const GIVEN_NAMES = `سپیدار Sepidar|نسترن Nastaran|چنار Chenar|نیلوفر Nilufar|صنوبر Senobar|آویشن Avishan|شبنم Shabnam|ارغوان Arghavan|بابونه Babuneh|افرا Afra|پونه Puneh|شبدر Shabdar
  |زیتون Zeytun|اقاقیا Aghaghia|سنبله Sonboleh|بلوط Balut|زنبق Zanbagh|شمشاد Shemshad|ریحان Reyhan|نارون Narvan|بنفشه Banafsheh|تگرگ Tagarg|کوکب Kowkab|میخک Mikhak|نارنج Naranj|شالیزه Shalizeh|خوشه Khusheh|بیدک Bidak
  |جویبار Juybar|باران Baran|کاج Kaj|ترنج Toranj|سماق Somagh|گلبرگ Golbarg|مرزه Marzeh|عناب Annab`;
export const SURNAME_FIRST = `نهال nahal|جوی juy|تاک tak|شکوفه shokufeh|بذر bazr|بید bid|کاریز kariz|ریشه risheh|خوشه khusheh|گلاب golab|شبنم shabnam|انار anar|برگ barg|چشمه cheshmeh|گندم gandom|باران baran|زعفران zaferan|غنچه ghoncheh|یونجه yonjeh|سایه sayeh`;
export const SURNAME_SECOND = `نشان neshan|سپار separ|افشان afshan|پیوند peyvand|نواز navaz|زاری zari|ستانی stani|گستر gostar|نگار negar|خوان khan|گشا gosha|رویان ruyan`;
/** Parts of invented places. */
export const PLACE_FIRST = `گل انار بید چشمه نهال سیب جوی شکوفه تاک سرو چنار بادام گردو انگور لاله نرگس نسترن سبز زر باران کاریز بلوط زیتون توت گندم
  شبدر پونه ریحان آویشن کبود سپید سرخ ازگیل نارنج زنبق ترنج شبنم فندق گیلاس هلو سنجد عناب ارغوان صنوبر افرا نارون کوکب میخک خوشه ساقه`;
export const PLACE_SECOND = `آباد زار دشت ستان سرا رود کوه دره بن کلا گان چال تپه پل آب برکه`;
/** Seven places that everything goes through. */
export const KNOWN_PLACES = `هفت-جوی سروستان-نو بیدزار چنارستان انارآباد گل-چشمه شکوفه-دشت تاک-رود سیب-سرا نهال-آباد`;
