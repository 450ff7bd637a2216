/** Topics in groups: the first of each line is the broader one. An entry: id, name, other names after `=`. */
export const TOPIC_TABLE = `
water آب = آب-ها | water-sharing تقسیم_آب = تقسیم_آب-ها، سهم_آب | drought خشکسالی = خشک_سالی، بی-آبی | wells چاه-ها = چاه_ها | qanats قنات = کاریز | water-rights حق-آبه = حقابه، حق_آبه | rivers رودخانه-ها = رودها | night-watering آبیاری_شبانه | drip-irrigation آبیاری_قطره-ای = آبیاری_قطره_ای | snow برف_کوهستان | reservoirs آب-انبارها = آب_انبار | water-tax مالیات_آب | water-monopoly انحصار_آب
soil خاک | erosion فرسایش_خاک | compost کود_گیاهی = کمپوست | salinity شوری_خاک | fallow آیش | terraces کرت-بندی = کرتبندی | subsidence فرونشست_زمین | land-rent اجارهٔ_زمین = اجاره_زمین | common-land زمین_همگانی = زمین-های_همگانی
seeds بذر = بذرها، تخم | seed-bank گنجینهٔ_بذر = بانک_بذر | native-seeds بذرهای_بومی | seed-trade خرید_و_فروش_بذر | seed-festival جشن_بذر | seed-patents انحصار_بذر | sowing بذرپاشی = بذر_پاشی | germination جوانه-زدن = جوانه_زدن
orchards باغداری = باغ_داری | pruning هرس = هَرَس، هرس_درختان | winter-pruning هرس_زمستانی | grafting پیوند_زدن = پیوند | apples سیب-کاری = سیبکاری | almonds بادام-کاری | pomegranates انارکاری | vineyards تاکداری = تاک_داری | walnuts گردوکاری | figs انجیرکاری | olives زیتون-کاری | old-trees درختان_کهن = درخت-های_کهن
flowers گلکاری = گل_کاری | roses گل_سرخ = گل_محمدی | rose-water گلاب-گیری = گلابگیری | saffron زعفران | tulips لاله-کاری | window-boxes گلدان-های_پنجره
harvest برداشت | fruit-picking میوه-چینی = میوه_چینی | wages مزد_باغبانان = دستمزد | harvest-shares تقسیم_برداشت | barns انبارداری | drying خشک-کردن_میوه | lost-harvest برداشت_از_دست-رفته | gleaning خوشه-چینی = خوشه_چینی
markets بازار_میوه = بازار_تره-بار | prices گرانی_میوه = بهای_میوه | middlemen دلالان_میوه = واسطه-ها | fair-scales ترازوی_درست | bread نان | hoarding احتکار | street-sellers میوه-فروشان_دوره-گرد | cooperatives تعاونی-ها = تعاونی_ها
pests آفت-ها = آفات | locusts ملخ | aphids شته | wheat-rust زنگ_گندم | spraying سم-پاشی = سمپاشی | beneficial-insects حشرات_سودمند | fungi قارچ-ها
weather هوا | frost سرمای_دیررس = یخبندان | hail تگرگ | floods سیلاب = سیل | dust ریزگرد | heat گرمای_تابستان | wind باد_شرقی | clouds ابرهای_بی-باران
women-gardeners زنان_باغبان = زنان_باغ | equal-pay مزد_برابر | childcare مهد_کودک_نهالستان | rose-day روز_زنان_گلکار | womens-wells چاه-های_زنان
youth نهال-های_جوان | school-gardens باغچهٔ_مدرسه = باغچه_مدرسه | apprentices شاگردان_باغ | summer-camp اردوی_تابستانی | tree-planting درختکاری = کاشت_درخت
bees زنبورداری | honey عسل | hives کندوها | wild-bees زنبورهای_وحشی
city-green فضای_سبز_شهر | parks بوستان-ها = پارک-ها | street-trees درختان_خیابان | tree-felling قطع_درختان | balconies باغچه-های_ایوان | fountains فواره-ها
forests جنگل | forest-fire آتش-سوزی_جنگل = آتشسوزی_جنگل | oaks بلوط-ها | rangers جنگلبانان | firewood هیزم
tools ابزار_باغ | spades بیل-ها | scissors قیچی_باغبانی | pumps پمپ-های_آب | lending-tools ابزار_امانتی
party-life زندگی_حزبی | membership عضویت | dues حق_عضویت | congress-rules آیین-نامهٔ_کنگره = آئین_نامه_کنگره | secret-ballot رأی-گیری_مخفی = رای_گیری_مخفی | branches شاخه-ها | green-leaf نشریهٔ_برگ_سبز | archives بایگانی_حزب | solidarity همبستگی | distant-gardens باغ-های_دور
holidays جشن-ها | nowruz نوروز_باغ | yalda شب_انار | blossom-day جشن_شکوفه | rain-prayer آیین_باران = آئین_باران
memory یادها | founders بنیان-گذاران_باغ | fallen-trees درختان_افتاده | songs سرودهای_باغ
`;
