import { describe, expect, test } from "vitest";
import { decode, encodingNamed } from "../../../src/read/decode.ts";
import { messageOf } from "../reading.ts";
import { legacyBytes } from "./legacy-bytes.ts";

/** Headers as exports have them, and (after the bar) words that market-words.ts does not hold, to see what the letters alone tell. */
const SAMPLES: readonly (readonly [encoding: string, known: readonly string[], unknown: readonly string[]])[] = [
  [
    "shift_jis",
    [
      "日付,始値,高値,安値,終値,出来高",
      "日付け,終値,始値,高値,安値,出来高,変化率 %",
      "年月日,円/ドル",
      "基準日,1年,2年,10年",
      "データ日付,単価コード",
    ],
    ["取引所,価格", "東京外国,相場", "トヨタ自動車,あさひ", "ニューヨーク,ロンドン", "ビットコイン"],
  ],
  [
    "euc-jp",
    [
      "日付,始値,高値,安値,終値,出来高",
      "年月日,終値",
      "銘柄コード,日付,株価",
      "基準日,1年,2年,10年",
      "日時,為替レート",
    ],
    ["取引所,価格", "トヨタ自動車,あさひ", "ニューヨーク,ロンドン", "ビットコイン"],
  ],
  [
    "euc-kr",
    [
      "일자,종가,대비,등락률,시가,고가,저가,거래량",
      "날짜,종가,오픈,고가,저가,거래량,변동 %",
      "종목코드,날짜,현재가",
      "날짜,금리",
      "년월,환율",
    ],
    ["삼성전자,가격", "금,은,구리", "비트코인", "하루,평균,마감"],
  ],
  [
    "gb18030",
    [
      "日期,开盘,收盘,最高,最低,成交量,成交额",
      "交易日期,收盘价",
      "日期,股票代码,名称,收盘价,涨跌幅",
      "时间,价格",
      "日期,汇率",
    ],
    ["上证综合", "贵州茅台,中国平安", "比特币", "国债,原油,白银"],
  ],
  [
    "big5",
    ["日期,成交股數,成交金額,開盤價,最高價,最低價,收盤價,漲跌價差,成交筆數", "證券代號,證券名稱,收盤價", "日期,匯率"],
    ["台積電,鴻海", "國債,原油,白銀", "價格"],
  ],
  [
    "windows-1250",
    [
      "Data;Otwarcie;Najwyższy;Najniższy;Zamknięcie;Wolumen",
      "Data,Wartość",
      "Datum;Závěr;Změna",
      "Dátum;Nyitó;Záró;Forgalom",
    ],
    [
      "Data;Średnia ważona",
      "Data;Stopa łączna",
      "Kupón;Výnos dluhopisů;Úroková sazba",
      "Dzień;Giełda;Żądanie",
      "Ügyletek száma;Időpont;Érték",
    ],
  ],
  [
    "windows-1252",
    [
      "Datum;Eröffnung;Höchst;Tief;Schlußkurs;Stücke;Volumen",
      "Date;Ouverture;Clôture;Plus élevé",
      "Fecha;Último;Máximo;Mínimo",
      "Data;Variação;Preço",
    ],
    [
      "Jour;Coût;Épargne",
      "Datum;Börsenplatz;Größe",
      "Título;Españoles;Día",
      "Dag;Värde;Ökning",
      "Giorno;Quantità",
      "Date;Taux d’intérêt",
    ],
  ],
  [
    "windows-1254",
    ["Tarih;Şimdi;Açılış;Yüksek;Düşük;Hac.;Fark %", "Tarih;Kapanış;İşlem Miktarı", "Tarih;Altın;Gümüş", "Gün;Değişim"],
    ["Tarih;Borsa İstanbul Bileşik", "Fiyat Adı;Sıra", "Ağustos;Eylül;Kasım"],
  ],
  [
    "windows-1251",
    ["Дата;Цена;Открытие;Закрытие", "<Тикер>;<Дата>;Курс", "Дата;Золото"],
    ["Индекс МосБиржи", "Ставка;Облигации"],
  ],
];

const table = (header: string): string => `${header}\n2024-01-02,100.5,101\n2024-01-03,101.5,102\n`;

describe("bytes that are no UTF-8", () => {
  const known = SAMPLES.flatMap(([encoding, headers]) => headers.map((header) => [encoding, header] as const));
  test.each(known)("%s: %s", (encoding, header) => {
    const decoded = decode(legacyBytes(table(header), encoding), "x.csv");
    expect(decoded.text).toBe(table(header));
    expect(decoded.why).not.toBe("");
  });
  test("words that are on no list are read right by their letters alone, but for a few", () => {
    const unknown = SAMPLES.flatMap(([encoding, , headers]) => headers.map((header) => [encoding, header] as const));
    const wrong = unknown.filter(([encoding, header]) => {
      const text = table(header);
      return outcome(legacyBytes(text, encoding)) !== text;
    });
    // õ and ő, ý and ı share their bytes; two or three characters by themselves are common in two languages.
    expect(unknown).toHaveLength(36);
    expect(wrong.map(([encoding, header]) => `${encoding}: ${header}`)).toEqual([
      ...["euc-jp: 取引所,価格", "gb18030: 比特币"],
      ...["windows-1250: Ügyletek száma;Időpont;Érték", "windows-1254: Fiyat Adı;Sıra"],
    ]);
  });
  test("days and prices are the same whatever is chosen: they are ASCII", () => {
    for (const [encoding, , headers] of SAMPLES)
      for (const header of headers)
        expect(outcome(legacyBytes(table(header), encoding))).toContain(
          "\n2024-01-02,100.5,101\n2024-01-03,101.5,102\n",
        );
  });
});

function outcome(bytes: Uint8Array): string {
  return decode(bytes, "x.csv").text;
}

describe("UTF-16", () => {
  const text = "日付,close\r\n2024-01-02,1.5\r\n";
  const little = Buffer.from(text, "utf16le");
  const big = Buffer.from(little).swap16();
  test.each([
    ["little-endian", little, "utf-16le"],
    ["big-endian", big, "utf-16be"],
  ])("%s without a byte-order mark", (_, bytes, encoding) => {
    expect(decode(bytes, "x.csv")).toMatchObject({ text: "日付,close\n2024-01-02,1.5\n", encoding });
  });
  test("with a mark", () => {
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), little]), "x.csv").encoding).toBe("utf-16le");
    expect(decode(Buffer.concat([Buffer.from([0xfe, 0xff]), big]), "x.csv").encoding).toBe("utf-16be");
  });
  test("a stray zero byte in UTF-8 stays a fault", async () => {
    expect(await messageOf(() => decode(Buffer.from("date,close\n2024-01-02,1\0\n"), "x.csv"))).toBe(
      "x.csv: is not a text file: it holds a zero byte in line 2; save it as CSV in UTF-8",
    );
  });
});

describe("an encoding that is set", () => {
  test("is taken, whatever the bytes look like", () => {
    expect(decode(legacyBytes("Kurs,ó", "windows-1250"), "x.csv", "cp1250").text).toBe("Kurs,ó");
    expect(decode(legacyBytes("日付", "shift_jis"), "x.csv", "SJIS")).toEqual({
      text: "日付",
      encoding: "shift_jis",
      why: undefined,
    });
  });
  test("must fit the bytes", async () => {
    expect(await messageOf(() => decode(Buffer.from([0x81, 0x0a]), "x.csv", "shift_jis"))).toContain("not SHIFT_JIS");
  });
  test("must be known", async () => {
    expect(await messageOf(() => decode(Buffer.from("a"), "x.csv", "ebcdic"))).toContain(
      'encoding "ebcdic" is not known',
    );
  });
  test("has the names that Python, Excel and the web give it", () => {
    const names = [
      "latin1",
      "cp1252",
      "windows_1252",
      "ISO-8859-1",
      "gbk",
      "GB2312",
      "cp932",
      "shift-jis",
      "eucJP",
      "cp949",
      "utf8",
      "UTF-16",
    ];
    expect(names.map(encodingNamed)).toEqual([
      ...[
        "windows-1252",
        "windows-1252",
        "windows-1252",
        "windows-1252",
        "gb18030",
        "gb18030",
        "shift_jis",
        "shift_jis",
      ],
      ...["euc-jp", "euc-kr", "utf-8", "utf-16le"],
    ]);
  });
});

describe("bytes that are no text", () => {
  test("UTF-8 with one byte broken is not taken for another encoding", async () => {
    const broken = Buffer.from("日付,終値\n2024-01-02,1\n");
    broken[1] = 0x2c;
    expect(await messageOf(() => decode(broken, "x.csv"))).toContain("bytes that are not UTF-8 in line 1");
  });
  test("unicode only, where that is asked for", async () => {
    expect(await messageOf(() => decode(legacyBytes("日付", "shift_jis"), "x.yaml", "unicode"))).toContain("not UTF-8");
  });
  test("random bytes are refused", async () => {
    let seed = 7;
    const bytes = Uint8Array.from({ length: 2000 }, () => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return 1 + ((seed >> 16) % 255);
    });
    expect(await messageOf(() => decode(bytes, "x.csv"))).toContain("is not a text file");
  });
});
