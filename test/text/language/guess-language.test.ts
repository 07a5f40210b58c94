import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { believedLanguage, guessLanguage } from "../../../src/text/language/guess-language.js";

/** Headlines written for this test: a school budget, a robbery. */
const HEADLINES: Record<string, string[]> = {
  ar: ["الحكومة تريد إنفاق المزيد على المدارس العام المقبل", "الشرطة تعتقل رجلين بعد عملية سطو"],
  be: ["Урад зацвердзіў новы закон аб пенсіях", "Міліцыя затрымала двух падазраваных у крадзяжы"],
  bg: [
    "Парламентът прие бюджета за следващата година след дълъг дебат",
    "Кметът откри новия мост над реката в събота сутринта",
    "Полицията задържа двама души за кражба",
  ],
  ca: [
    "El govern vol gastar més diners en escoles l'any vinent",
    "La policia ha detingut dos homes després d'un robatori",
  ],
  cs: ["Vláda chce příští rok utratit více peněz za školy", "Policie po loupeži zatkla dva muže, řekl mluvčí"],
  da: ["Regeringen vil bruge flere penge på skoler næste år", "Politiet anholdt to mænd efter et røveri i går"],
  de: [
    "Die Regierung will im nächsten Jahr mehr Geld für Schulen ausgeben",
    "Polizei nimmt zwei Männer nach Überfall fest",
  ],
  el: ["Η κυβέρνηση θέλει να δαπανήσει περισσότερα για τα σχολεία", "Η αστυνομία συνέλαβε δύο άνδρες μετά από ληστεία"],
  en: ["Government plans to spend more on schools next year", "Police arrest two men after bank robbery"],
  es: ["El gobierno quiere gastar más en escuelas el próximo año", "La policía detiene a dos hombres tras un robo"],
  fa: ["دولت می‌خواهد سال آینده پول بیشتری برای مدارس خرج کند", "پلیس دو مرد را پس از سرقت بازداشت کرد"],
  fi: [
    "Hallitus haluaa käyttää ensi vuonna enemmän rahaa kouluihin",
    "Poliisi otti kiinni kaksi miestä ryöstön jälkeen",
  ],
  fr: [
    "Le gouvernement veut dépenser plus pour les écoles l'an prochain",
    "La police arrête deux hommes après un braquage",
  ],
  he: ["הממשלה רוצה להוציא יותר כסף על בתי ספר", "המשטרה עצרה שני גברים אחרי שוד"],
  hi: ["सरकार अगले साल स्कूलों पर अधिक खर्च करना चाहती है", "पुलिस ने डकैती के बाद दो लोगों को गिरफ्तार किया"],
  hr: [
    "Vlada želi sljedeće godine potrošiti više novca na škole",
    "Policija je uhitila dvojicu muškaraca nakon pljačke",
  ],
  hu: ["A kormány jövőre több pénzt költene az iskolákra", "A rendőrség két férfit fogott el a rablás után"],
  hy: ["Կառավարությունը ցանկանում է ավելի շատ ծախսել դպրոցների վրա", "Ոստիկանությունը ձերբակալել է երկու տղամարդու"],
  id: ["Pemerintah ingin menambah anggaran sekolah tahun depan", "Polisi menangkap dua pria setelah perampokan bank"],
  it: [
    "Il governo vuole spendere di più per le scuole il prossimo anno",
    "La polizia ha arrestato due uomini dopo una rapina",
  ],
  ja: ["政府は来年度の学校予算を増やす方針", "警察が強盗容疑で男2人を逮捕"],
  ka: ["მთავრობას სურს სკოლებზე მეტი დახარჯოს", "პოლიციამ ორი კაცი დააკავა ძარცვის შემდეგ"],
  kk: ["Үкімет келесі жылы мектептерге көбірек қаржы бөлмек", "Полиция банкті тонаған екі адамды ұстады"],
  ko: ["정부, 내년 학교 예산 늘린다", "경찰, 은행 강도 용의자 두 명 체포"],
  lt: ["Vyriausybė kitais metais nori skirti daugiau pinigų mokykloms", "Policija po apiplėšimo sulaikė du vyrus"],
  lv: ["Valdība nākamgad vēlas tērēt vairāk naudas skolām", "Policija pēc laupīšanas aizturēja divus vīriešus"],
  mk: ["Владата усвои нов закон за пензии, вели премиерот Ќосевски", "Полицијата уапси двајца осомничени во Скопје"],
  nl: [
    "Het kabinet wil volgend jaar meer geld uitgeven aan scholen",
    "De politie heeft twee mannen aangehouden na een overval",
  ],
  no: ["Regjeringen vil bruke mer penger på skoler neste år", "Politiet pågrep to menn etter et ran i går kveld"],
  pl: [
    "Rząd chce wydać więcej pieniędzy na szkoły w przyszłym roku",
    "Policja zatrzymała dwóch mężczyzn po napadzie na bank",
  ],
  pt: ["O governo quer gastar mais com escolas no próximo ano", "Polícia prende dois homens após assalto a banco"],
  ro: ["Guvernul vrea să cheltuiască mai mulți bani pentru școli", "Poliția a arestat doi bărbați după un jaf"],
  ru: [
    "Правительство намерено увеличить расходы на школы в будущем году",
    "Полиция задержала двух мужчин после ограбления",
  ],
  sk: ["Vláda chce budúci rok minúť viac peňazí na školy", "Polícia zadržala dvoch mužov po lúpeži v banke"],
  sl: [
    "Vlada želi prihodnje leto za šole porabiti več denarja",
    "Poslanci so po dolgi razpravi potrdili proračun za prihodnje leto",
  ],
  sr: ["Влада је усвојила нови закон о пензијама", "Полиција је ухапсила двојицу осумњичених у Новом Саду"],
  sv: ["Regeringen vill satsa mer pengar på skolor nästa år", "Polisen grep två män efter ett rån i går kväll"],
  th: ["รัฐบาลต้องการเพิ่มงบประมาณโรงเรียนในปีหน้า", "ตำรวจจับชายสองคนหลังปล้นธนาคาร"],
  tr: [
    "Hükümet gelecek yıl okullara daha fazla para harcamak istiyor",
    "Polis soygundan sonra iki kişiyi gözaltına aldı",
  ],
  uk: [
    "Парламент ухвалив бюджет на наступний рік після тривалих дебатів",
    "Поліція затримала двох підозрюваних у крадіжці",
  ],
  ur: ["حکومت اگلے سال اسکولوں پر مزید رقم خرچ کرنا چاہتی ہے", "پولیس نے ڈکیتی کے بعد دو افراد کو گرفتار کر لیا"],
  vi: ["Chính phủ muốn chi thêm tiền cho trường học vào năm tới", "Cảnh sát bắt giữ hai người đàn ông sau vụ cướp"],
  zh: ["政府计划明年增加学校经费", "警方逮捕两名银行劫案嫌疑人"],
};

describe("guessLanguage", () => {
  test.each(Object.keys(HEADLINES))("knows a headline in %s", (language) => {
    expect(HEADLINES[language]!.map(guessLanguage)).toEqual(HEADLINES[language]!.map(() => language));
  });

  test("knows a headline in capitals, in decomposed letters and between figures", () => {
    expect(guessLanguage("GOVERNMENT PLANS TO SPEND MORE ON SCHOOLS")).toBe("en");
    expect(guessLanguage("Der Präsident kündigt Änderungen für nächstes Jahr an".normalize("NFD"))).toBe("de");
    expect(guessLanguage("2024: 35 % 12.000 Правительство увеличит расходы 7-8")).toBe("ru");
  });

  test("goes by most of a text where a foreign name stands in it", () => {
    expect(guessLanguage("The mayor of Łódź met Erdoğan and François in São Paulo and said it was a good day")).toBe(
      "en",
    );
    expect(guessLanguage("苹果公司在北京推出新的手机 iPhone 15 Pro Max")).toBe("zh");
    expect(guessLanguage("Компания Apple представила в среду новый iPhone")).toBe("ru");
  });

  test.each(["", "   ", "12345 67.8 %", "🎉🔥👍", "\ud800", "\udc00 \udc00", "— … «»", "\u0301"])(
    "finds nothing in %j",
    (text) => {
      expect(guessLanguage(text)).toBe("und");
    },
  );

  test("goes by the beginning of a text, whatever follows", () => {
    const english = "The government said on Tuesday that it would spend more. ".repeat(40);
    expect(guessLanguage(`${english}${"Правительство сообщило. ".repeat(1000)}`)).toBe("en");
  });

  test("gives a primary subtag for any text, the same each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const language = guessLanguage(text);
        expect(language).toMatch(/^([a-z]{2}|und)$/);
        expect(guessLanguage(text)).toBe(language);
      }),
    );
  });
});

describe("a language that is told of a text", () => {
  const madeUp = "veka tulor mina savot keri pulan dosi remak ".repeat(8);
  const swahili =
    "Bunge la jimbo lilipitisha Jumatano muswada unaowataka wamiliki wa mabasi madogo kufunga mizani ya abiria kabla ya mwisho wa mwaka. Wamiliki walisema gharama ni kubwa mno kwao, na wakaomba miezi sita zaidi kutoka kwa serikali ya jimbo.";
  const dutch =
    "De havenraad van Malvera besloot donderdag de noordelijke pier elf maanden te sluiten, nadat ingenieurs scheuren hadden gevonden in 43 van de 120 palen. De herstelling kost naar verwachting 18,4 miljoen kronen.";

  const russian =
    "Управление порта Мальверы в четверг решило закрыть северный причал на одиннадцать месяцев: инженеры нашли трещины в 43 сваях из 120. Ремонт, по предварительной оценке, обойдётся в 18,4 миллиона крон, сообщил директор порта журналистам.";
  const croatian =
    "Uprava luke Malvera odlučila je u četvrtak zatvoriti sjeverni gat na jedanaest mjeseci, nakon što su inženjeri našli pukotine u 43 od 120 stupova. Popravak će, prema procjeni, stajati 18,4 milijuna kruna, rekao je ravnatelj luke novinarima.";
  const serbian =
    "Управа луке Малвера одлучила је у четвртак да затвори северни пристан на једанаест месеци, пошто су инжењери нашли пукотине у 43 од 120 стубова. Поправка ће, према процени, коштати 18,4 милиона круна, рекао је директор луке новинарима.";
  const danish =
    "Havnebestyrelsen i Malvera besluttede torsdag at lukke den nordlige mole i elleve måneder, efter at ingeniører havde fundet revner i 43 af de 120 pæle. Reparationen ventes at koste 18,4 millioner kroner, siger direktøren for havnen.";
  const czech =
    "Vedení přístavu Malvera ve čtvrtek rozhodlo, že na jedenáct měsíců zavře severní molo, protože inženýři našli trhliny ve 43 ze 120 pilířů. Oprava má podle odhadu stát 18,4 milionu korun, řekl novinářům ředitel přístavu.";
  const indonesian =
    "Pengurus pelabuhan Malvera pada hari Kamis memutuskan menutup dermaga utara selama sebelas bulan setelah para insinyur menemukan retakan pada 43 dari 120 tiang. Perbaikan itu diperkirakan menelan biaya 18,4 juta krona, kata direktur pelabuhan.";

  test.each([
    ["English, of Dutch", "en-GB", dutch, "nl"],
    ["English, of Greek", "en", "Ο δήμος αποφάσισε την Πέμπτη να κλείσει τη βόρεια προβλήτα. ".repeat(4), "el"],
    ["English, of a language that is not known", "en", swahili, "en"],
    ["English, of made-up words", "en", madeUp, "en"],
    ["English, of a line", "en", dutch.slice(0, 150), "en"],
    ["another than English, of Dutch", "fr", dutch, "nl"],
    ["one of another script", "lv", russian, "ru"],
    ["one that is written in another script too", "sr", croatian, "sr"],
    ["one that needs letters that are not there", "be", russian, "ru"],
    ["Bulgarian, of Russian", "bg", russian, "ru"],
    ["Serbian, which is close to Macedonian", "sr", serbian, "sr"],
    ["Norwegian, which is close to Danish", "nb", danish, "nb"],
    ["Slovak, of Czech", "sk", czech, "cs"],
    ["one that is not known", "ms", indonesian, "ms"],
    ["one of another script, of Latin letters", "hi", indonesian, "hi"],
    ["its own", "nl-BE", dutch, "nl-BE"],
  ])("is believed or not: %s", (_, told, text, language) => {
    expect(believedLanguage(told, text)).toBe(language);
  });
});
