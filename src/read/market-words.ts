/** Encodings of one byte a character, and of one or two: what is plausible is told by letters in the first, by lead bytes in the second. */
export type SingleByte = "windows-1252" | "windows-1250" | "windows-1254" | "windows-1251";
export type DoubleByte = "shift_jis" | "euc-jp" | "euc-kr" | "gb18030" | "big5";

/**
 * Words of price files with letters beyond ASCII, in lower case, by the encodings they are written in; long words first where one holds another.
 * From the exports of investing.com, stooq.pl, Yahoo! Finance Japan, KRX, TWSE, East Money, Bundesbank and Borsa Istanbul.
 */
export const MARKET_WORDS: Readonly<Record<SingleByte | DoubleByte, readonly string[]>> = {
  "windows-1252": [
    ...[
      "schlußkurs",
      "eröffnungskurs",
      "eröffnung",
      "höchstkurs",
      "höchst",
      "stücke",
      "währung",
      "änderung",
      "tägl",
      "für",
    ],
    ...["clôture", "dernière", "plus élevé", "évolution", "échéance", "séance", "matières", "valeur à", "année", "été"],
    ...[
      "último",
      "máximo",
      "mínimo",
      "variación",
      "cotización",
      "sesión",
      "variação",
      "preço",
      "fecho",
      "média",
      "mês",
      "ações",
    ],
    ...["högst", "lägst", "omsättning", "stängning", "högstkurs", "lukukurssi", "ylin", "päivä", "päätös"],
    ...["€", "£", "¥", "°", "§", "±"],
  ],
  "windows-1250": [
    ...["zamknięcie", "najwyższy", "najniższy", "wartość", "spółka", "złoto", "średni", "śr.", "miesiąc", "dzień"],
    ...["ilość", "obrót", "najwyż", "najniż", "złoty", "źródło"],
    ...[
      "závěr",
      "nejvyšší",
      "nejnižší",
      "změna",
      "množství",
      "otevření",
      "měna",
      "záró",
      "nyitó",
      "dátum",
      "legmagasabb",
      "változás",
    ],
    ...["forgalom", "árfolyam", "uzavírací", "zaključni", "najviša", "najniža"],
  ],
  "windows-1254": [
    ...[
      "açılış",
      "kapanış",
      "yüksek",
      "düşük",
      "değişim",
      "şimdi",
      "işlem",
      "ağırlıklı",
      "altın",
      "sınıf",
      "miktarı",
      "döviz",
      "gümüş",
    ],
    ...["yıl", "gün", "fiyatı", "önceki"],
  ],
  "windows-1251": [
    ...[
      "дата",
      "цена",
      "закрытие",
      "открытие",
      "макс",
      "мин",
      "объём",
      "объем",
      "изм",
      "курс",
      "золото",
      "значение",
      "время",
      "тикер",
    ],
    ...["откр", "закр", "нефть", "доллар", "последн", "покупка", "продажа", "година"],
  ],
  shift_jis: japanese(),
  "euc-jp": japanese(),
  "euc-kr": [
    ...[
      "날짜",
      "일자",
      "종가",
      "시가",
      "고가",
      "저가",
      "거래량",
      "거래대금",
      "등락률",
      "등락",
      "대비",
      "전일",
      "현재가",
      "변동",
      "시가총액",
    ],
    ...["종목", "오픈", "지수", "금리", "환율", "단위", "년", "월", "상장주식수", "외국인"],
  ],
  gb18030: [
    ...[
      "日期",
      "时间",
      "收盘",
      "开盘",
      "最高",
      "最低",
      "成交量",
      "成交额",
      "涨跌",
      "换手率",
      "代码",
      "名称",
      "价格",
      "交易",
      "前收",
      "股票",
    ],
    ...["涨幅", "振幅", "黄金", "指数", "汇率", "年", "月", "百分比", "均价", "总市值", "单位", "数据来源"],
  ],
  big5: [
    ...[
      "日期",
      "成交",
      "股數",
      "金額",
      "開盤",
      "最高",
      "最低",
      "收盤",
      "漲跌",
      "筆數",
      "價差",
      "指數",
      "證券",
      "代號",
      "名稱",
      "月",
      "年",
    ],
    ...["本益比", "匯率", "黃金"],
  ],
};

function japanese(): readonly string[] {
  return [
    ...[
      "日付",
      "年月日",
      "終値",
      "始値",
      "高値",
      "安値",
      "出来高",
      "前日比",
      "調整後",
      "変化率",
      "売買",
      "現在値",
      "銘柄",
      "コード",
      "株価",
    ],
    ...[
      "日時",
      "基準日",
      "金利",
      "国債",
      "単位",
      "指数",
      "平均",
      "為替",
      "ドル",
      "円",
      "年",
      "月",
      "データ",
      "小売",
      "金価格",
    ],
  ];
}

/** What the languages of an encoding write beyond ASCII, with the signs that stand in tables; one expression a language. */
export const ALPHABETS: Readonly<Record<SingleByte, readonly RegExp[]>> = {
  "windows-1252": [
    /^[äöüßÄÖÜ€–°§«»„“’%\u00a0]$/u,
    /^[àâæçéèêëîïôùûüœÀÂÇÉÈÊËÎÏÔÙÛŒ€–°«»’\u00a0]$/u,
    /^[áéíóúüñãõâêôàçÁÉÍÓÚÜÑÃÕÂÊÔÀÇªº¿¡€–°’\u00a0]$/u,
    /^[åäöæøéÅÄÖÆØÉ€–°’\u00a0]$/u,
    /^[àèéìíòóùúÀÈÉÌÒÙ€–°’\u00a0£¥±§®©·]$/u,
  ],
  "windows-1250": [
    /^[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ–„”\u00a0€]$/u,
    /^[áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽäľĺŕôÄĽÔ–„“\u00a0€]$/u,
    /^[áéíóöőúüűÁÉÍÓÖŐÚÜŰ–„”\u00a0€]$/u,
    /^[čćđšžČĆĐŠŽ–„”\u00a0€]$/u,
  ],
  "windows-1254": [/^[çğıöşüâîûÇĞİÖŞÜÂÎÛ–’\u00a0€]$/u],
  "windows-1251": [/^[а-яёА-ЯЁ№–«»\u00a0іїєґІЇЄҐ]$/u],
};

/**
 * First bytes of the pairs that common writing is made of, as ranges: punctuation, kana, full-width letters, and the frequent half of the
 * characters (JIS level 1, KS X 1001 hangul, GB 2312 level 1, Big5 level 1), which the standards put before the rare ones.
 */
export const COMMON_LEADS: Readonly<Record<DoubleByte, readonly (readonly [number, number])[]>> = {
  shift_jis: [
    [0x81, 0x83],
    [0x88, 0x98],
  ],
  "euc-jp": [
    [0xa1, 0xa1],
    [0xa3, 0xa5],
    [0xb0, 0xcf],
  ],
  "euc-kr": [
    [0xa1, 0xa1],
    [0xa3, 0xa3],
    [0xb0, 0xc8],
  ],
  gb18030: [
    [0xa1, 0xa1],
    [0xa3, 0xa3],
    [0xb0, 0xd7],
  ],
  big5: [[0xa1, 0xc6]],
};
