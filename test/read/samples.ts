import type { Field } from "../../src/series/series.ts";

/** The layouts as their sources write them, line by line; the numbers are invented. */
export interface Sample {
  readonly source: string;
  readonly lines: readonly string[];
  /** how `data show` names it */
  readonly dialect: string;
  readonly rows: readonly string[];
  /** one field of the first day */
  readonly field?: readonly [Field, number];
  /** which of several series */
  readonly series?: string;
  /** stable codes of remarks */
  readonly notes?: readonly string[];
}

const TWO = ["2024-01-30 1234.5", "2024-01-31 1250.25"];

export const SAMPLES: readonly Sample[] = [
  {
    source: "Investing.com in English, month first",
    lines: [
      '\ufeff"Date","Price","Open","High","Low","Vol.","Change %"',
      '"01/31/2024","1,250.25","1,234.00","1,260.10","1,230.00","337.34K","1.28%"',
      '"01/30/2024","1,234.50","1,220.00","1,240.10","1,210.00","-","-0.45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
    field: ["high", 1240.1],
    notes: ["newest-first"],
  },
  {
    source: "Investing.com in English, day first (UK, India)",
    lines: [
      '"Date","Price","Open","High","Low","Vol.","Change %"',
      '"31/01/2024","1,250.25","1,234.00","1,260.10","1,230.00","1.20M","1.28%"',
      '"30/01/2024","1,234.50","1,220.00","1,240.10","1,210.00","0.97B","-0.45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
    field: ["volume", 970_000_000],
  },
  {
    source: "Investing.com, day first with hyphens",
    lines: [
      "Date,Price,Open,High,Low,Vol.,Change %",
      '31-01-2024,"1,250.25","1,234.00","1,260.10","1,230.00",1.20M,1.28%',
      '30-01-2024,"1,234.50","1,220.00","1,240.10","1,210.00",1.10M,-0.45%',
    ],
    dialect: "investing-com",
    rows: TWO,
  },
  {
    source: "Investing.com, months by name",
    lines: [
      '"Date","Price","Open","High","Low","Vol.","Change %"',
      '"Jan 31, 2024","1,250.25","1,234.00","1,260.10","1,230.00","-","1.28%"',
      '"Jan 30, 2024","1,234.50","1,220.00","1,240.10","1,210.00","-","-0.45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
  },
  {
    source: "Investing.com, saved again by a spreadsheet",
    lines: [
      "Date,Price,Open,High,Low,Vol.,Change %",
      '31-Jan-24,"1,250.25","1,234.00","1,260.10","1,230.00",-,1.28%',
      '30-Jan-24,"1,234.50","1,220.00","1,240.10","1,210.00",-,-0.45%',
    ],
    dialect: "investing-com",
    rows: TWO,
  },
  {
    source: "Investing.com in Portuguese",
    lines: [
      '"Data","Último","Abertura","Máxima","Mínima","Vol.","Var%"',
      '"31.01.2024","1.250,25","1.234,00","1.260,10","1.230,00","1,20M","1,28%"',
      '"30.01.2024","1.234,50","1.220,00","1.240,10","1.210,00","1,10M","-0,45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
    field: ["volume", 1_100_000],
  },
  {
    source: "Investing.com in Turkish",
    lines: [
      '"Tarih","Şimdi","Açılış","Yüksek","Düşük","Hac.","Fark %"',
      '"31.01.2024","1.250,25","1.234,00","1.260,10","1.230,00","1,20M","1,28%"',
      '"30.01.2024","1.234,50","1.220,00","1.240,10","1.210,00","","-0,45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
    field: ["low", 1210],
  },
  {
    source: "Investing.com in German",
    lines: [
      '"Datum","Zuletzt","Eröffn.","Hoch","Tief","Vol.","+/- %"',
      '"31.01.2024","1.250,25","1.234,00","1.260,10","1.230,00","1,20M","1,28%"',
      '"30.01.2024","1.234,50","1.220,00","1.240,10","1.210,00","","-0,45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
  },
  {
    source: "Investing.com in Dutch",
    lines: [
      '"Datum","Laatst","Open","Hoog","Laag","Vol.","+/- %"',
      '"31-01-2024","1.250,25","1.234,00","1.260,10","1.230,00","1,20M","1,28%"',
      '"30-01-2024","1.234,50","1.220,00","1.240,10","1.210,00","","-0,45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
    field: ["low", 1210],
    notes: ["newest-first"],
  },
  {
    source: "Investing.com in Spanish",
    lines: [
      '"Fecha","Último","Apertura","Máximo","Mínimo","Vol.","% var."',
      '"31.01.2024","1.250,25","1.234,00","1.260,10","1.230,00","1,20M","1,28%"',
      '"30.01.2024","1.234,50","1.220,00","1.240,10","1.210,00","","-0,45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
    field: ["open", 1220],
  },
  {
    source: "Investing.com in French",
    lines: [
      '"Date","Dernier","Ouv.","Plus Haut","Plus Bas","Vol.","Variation %"',
      '"31/01/2024","1.250,25","1.234,00","1.260,10","1.230,00","1,20M","1,28%"',
      '"30/01/2024","1.234,50","1.220,00","1.240,10","1.210,00","","-0,45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
    field: ["high", 1240.1],
  },
  {
    source: "Investing.com in Italian",
    lines: [
      '"Data","Ultimo","Apertura","Massimo","Minimo","Vol.","Var. %"',
      '"31.01.2024","1.250,25","1.234,00","1.260,10","1.230,00","1,20M","1,28%"',
      '"30.01.2024","1.234,50","1.220,00","1.240,10","1.210,00","","-0,45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
  },
  {
    source: "Investing.com in Russian",
    lines: [
      '"Дата","Цена","Откр.","Макс.","Мин.","Объём","Изм. %"',
      '"31.01.2024","1.250,25","1.234,00","1.260,10","1.230,00","1,20M","1,28%"',
      '"30.01.2024","1.234,50","1.220,00","1.240,10","1.210,00","","-0,45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
  },
  {
    source: "Investing.com in Polish",
    lines: [
      '"Data","Ostatnio","Otwarcie","Max.","Min.","Wol.","Zmiana%"',
      '"31.01.2024","1.250,25","1.234,00","1.260,10","1.230,00","1,20M","1,28%"',
      '"30.01.2024","1.234,50","1.220,00","1.240,10","1.210,00","","-0,45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
    field: ["high", 1240.1],
  },
  {
    source: "Investing.com in Chinese",
    lines: [
      '"日期","收盘","开盘","高","低","交易量","涨跌幅"',
      '"2024-1-31","1,250.25","1,234.00","1,260.10","1,230.00","1.20M","1.28%"',
      '"2024-1-30","1,234.50","1,220.00","1,240.10","1,210.00","","-0.45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
  },
  {
    source: "Investing.com in Chinese, days in words",
    lines: [
      '"日期","收盘","开盘","高","低","交易量","涨跌幅"',
      '"2024年1月31日","1,250.25","1,234.00","1,260.10","1,230.00","1.20M","1.28%"',
      '"2024年1月30日","1,234.50","1,220.00","1,240.10","1,210.00","","-0.45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
  },
  {
    source: "Investing.com in Japanese",
    lines: [
      '"日付け","終値","始値","高値","安値","出来高","変化率 %"',
      '"2024年01月31日","1,250.25","1,234.00","1,260.10","1,230.00","1.20M","1.28%"',
      '"2024年01月30日","1,234.50","1,220.00","1,240.10","1,210.00","","-0.45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
    field: ["open", 1220],
  },
  {
    source: "Investing.com in Korean, blanks inside the days",
    lines: [
      '"날짜","종가","시가","고가","저가","거래량","변동 %"',
      '"2024- 01- 31","1,250.25","1,234.00","1,260.10","1,230.00","1.20M","1.28%"',
      '"2024- 01- 30","1,234.50","1,220.00","1,240.10","1,210.00","","-0.45%"',
    ],
    dialect: "investing-com",
    rows: TWO,
  },
  {
    source: "yfinance, one ticker, header of three rows",
    lines: [
      "Price,Close,High,Low,Open,Volume",
      "Ticker,XYZ,XYZ,XYZ,XYZ,XYZ",
      "Date,,,,,",
      "2024-01-30,1234.5,1240.1,1210.0,1220.0,900",
      "2024-01-31,1250.25,1260.1,1230.0,1234.0,1000",
    ],
    dialect: "yfinance-header",
    rows: TWO,
    field: ["volume", 900],
  },
  {
    source: "yfinance, several tickers",
    lines: [
      "Price,Close,Close,High,High",
      "Ticker,ABC,XYZ,ABC,XYZ",
      "Date,,,,",
      "2024-01-30,1.5,1234.5,1.6,1240.1",
      "2024-01-31,1.6,1250.25,1.7,1260.1",
    ],
    dialect: "yfinance-header",
    series: "XYZ",
    rows: TWO,
    field: ["high", 1240.1],
  },
  {
    source: "yfinance before the header had names",
    lines: [",Close,Close", ",ABC,XYZ", "Date,,", "2024-01-30,1.5,1234.5", "2024-01-31,1.6,1250.25"],
    dialect: "yfinance-header",
    series: "XYZ",
    rows: TWO,
  },
  {
    source: "stamps with a zone, as pandas writes them",
    lines: [
      "Date,Open,High,Low,Close,Volume,Dividends,Stock Splits",
      "2024-01-30 00:00:00-05:00,1220.0,1240.1,1210.0,1234.5,900,0.0,0.0",
      "2024-01-31 00:00:00-05:00,1234.0,1260.1,1230.0,1250.25,1000,0.0,0.0",
    ],
    dialect: "ohlc",
    rows: TWO,
  },
  {
    source: "Stooq in Polish",
    lines: [
      "Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen",
      "2024-01-30,1220,1240.1,1210,1234.5,900",
      "2024-01-31,1234,1260.1,1230,1250.25,1000",
    ],
    dialect: "ohlc",
    rows: TWO,
    field: ["volume", 900],
  },
  {
    source: "Stooq's archive",
    lines: [
      "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>",
      "XYZ.US,D,20240130,000000,1220,1240.1,1210,1234.5,900,0",
      "XYZ.US,D,20240131,000000,1234,1260.1,1230,1250.25,1000,0",
    ],
    dialect: "long",
    rows: TWO,
  },
  {
    source: "FRED",
    lines: ["observation_date,DGS10", "2024-01-29,", "2024-01-30,1234.5", "2024-01-31,1250.25"],
    dialect: "fred",
    rows: TWO,
    notes: ["missing-values"],
  },
  {
    source: "Fed H.15, a block of descriptions above",
    lines: [
      '"Series Description","Market yield on U.S. Treasury securities at 10-year   constant maturity, quoted on investment basis"',
      '"Unit:","Percent:_Per_Year"',
      '"Multiplier:","1"',
      '"Currency:","NA"',
      '"Unique Identifier: ","H15/H15/RIFLGFCY10_N.B"',
      '"Time Period","RIFLGFCY10_N.B"',
      "2024-01-29,ND",
      "2024-01-30,1234.5",
      "2024-01-31,1250.25",
    ],
    dialect: "date-value",
    rows: TWO,
    notes: ["missing-values"],
  },
  {
    source: "Treasury par yields",
    lines: ['Date,"1 Mo","2 Mo","10 Yr","30 Yr"', "01/31/2024,5.5,5.4,1250.25,4.2", "01/30/2024,5.5,5.4,1234.5,4.3"],
    dialect: "wide",
    series: "10 Yr",
    rows: TWO,
  },
  {
    source: "Treasury par yields, years of two digits",
    lines: ["Date,1 Mo,10 Yr", "1/31/24,5.5,1250.25", "1/30/24,5.5,1234.5"],
    dialect: "wide",
    series: "10 Yr",
    rows: TWO,
  },
  {
    source: "CoinMarketCap",
    lines: [
      "timeOpen;timeClose;timeHigh;timeLow;name;open;high;low;close;volume;marketCap;timestamp",
      '"2024-01-31T00:00:00.000Z";"2024-01-31T23:59:59.999Z";"2024-01-31T03:17:00.000Z";"2024-01-31T21:01:00.000Z";"2781";1234.0;1260.1;1230.0;1250.25;1000.5;99.5;"2024-01-31T23:59:59.999Z"',
      '"2024-01-30T00:00:00.000Z";"2024-01-30T23:59:59.999Z";"2024-01-30T03:17:00.000Z";"2024-01-30T21:01:00.000Z";"2781";1220.0;1240.1;1210.0;1234.5;900.5;99.5;"2024-01-30T23:59:59.999Z"',
    ],
    dialect: "coinmarketcap",
    rows: TWO,
  },
  {
    source: "CryptoDataDownload, an address above",
    lines: [
      "https://www.CryptoDataDownload.com",
      "unix,date,symbol,open,high,low,close,Volume BTC,Volume USD",
      "1706659200,2024-01-31 00:00:00,BTC/USD,1234,1260.1,1230,1250.25,10.5,13127",
      "1706572800,2024-01-30 00:00:00,BTC/USD,1220,1240.1,1210,1234.5,9.5,11727",
    ],
    dialect: "long",
    rows: TWO,
    field: ["volume", 9.5],
  },
  {
    source: "CoinGecko, stamped with the day that begins",
    lines: [
      "snapped_at,price,market_cap,total_volume",
      "2024-01-30 00:00:00 UTC,1234.5,1,2",
      "2024-01-31 00:00:00 UTC,1250.25,1,2",
    ],
    dialect: "coingecko",
    rows: TWO,
    field: ["volume", 2],
    notes: ["stamped-late"],
  },
  {
    source: "Binance klines, milliseconds",
    lines: [
      "1706572800000,1220.00,1240.10,1210.00,1234.50,900.5,1706659199999,1111734.9,5000,450.2,555867.4,0",
      "1706659200000,1234.50,1260.10,1230.00,1250.25,1000.5,1706745599999,1250875.1,5100,500.2,625437.5,0",
    ],
    dialect: "binance-klines",
    rows: TWO,
    field: ["volume", 900.5],
  },
  {
    source: "Binance klines, microseconds",
    lines: [
      "1706572800000000,1220.00,1240.10,1210.00,1234.50,900.5,1706659199999999,1111734.9,5000,450.2,555867.4,0",
      "1706659200000000,1234.50,1260.10,1230.00,1250.25,1000.5,1706745599999999,1250875.1,5100,500.2,625437.5,0",
    ],
    dialect: "binance-klines",
    rows: TWO,
  },
  {
    source: "Binance klines with a header",
    lines: [
      "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore",
      "1706572800000,1220.00,1240.10,1210.00,1234.50,900.5,1706659199999,1111734.9,5000,450.2,555867.4,0",
      "1706659200000,1234.50,1260.10,1230.00,1250.25,1000.5,1706745599999,1250875.1,5100,500.2,625437.5,0",
    ],
    dialect: "ohlc",
    rows: TWO,
  },
  {
    source: "Kraken's archive",
    lines: ["1706572800,1220.0,1240.1,1210.0,1234.5,90.5,411", "1706659200,1234.5,1260.1,1230.0,1250.25,100.5,500"],
    dialect: "kraken",
    rows: TWO,
    field: ["volume", 90.5],
  },
  {
    source: "Alpha Vantage",
    lines: [
      "timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient",
      "2024-01-31,1234,1260.1,1230,1250.25,1250.25,1000,0.0000,1.0",
      "2024-01-30,1220,1240.1,1210,1234.5,1234.5,900,0.0000,1.0",
    ],
    dialect: "ohlc",
    rows: TWO,
    notes: ["adjusted-column", "newest-first"],
  },
  {
    source: "Alpha Vantage, digital currencies",
    lines: [
      "timestamp,open (EUR),high (EUR),low (EUR),close (EUR),volume",
      "2024-01-31,1234,1260.1,1230,1250.25,1000",
      "2024-01-30,1220,1240.1,1210,1234.5,900",
    ],
    dialect: "ohlc",
    rows: TWO,
    field: ["high", 1240.1],
  },
  {
    source: "Nasdaq.com",
    lines: [
      "Date,Close/Last,Volume,Open,High,Low",
      '01/31/2024,"$1,250.25",1000,"$1,234.00","$1,260.10","$1,230.00"',
      '01/30/2024,"$1,234.50",900,"$1,220.00","$1,240.10","$1,210.00"',
    ],
    dialect: "ohlc",
    rows: TWO,
    field: ["volume", 900],
  },
  {
    source: "Nasdaq.com, blanks after commas",
    lines: [
      "Date, Close/Last, Volume, Open, High, Low",
      "01/31/2024, $1250.25, 1000, $1234, $1260.1, $1230",
      "01/30/2024, $1234.5, 900, $1220, $1240.1, $1210",
    ],
    dialect: "ohlc",
    rows: TWO,
  },
  {
    source: "WSJ",
    lines: [
      "Date, Open, High, Low, Close",
      "01/31/24, 1234, 1260.1, 1230, 1250.25",
      "01/30/24, 1220, 1240.1, 1210, 1234.5",
    ],
    dialect: "ohlc",
    rows: TWO,
  },
  {
    source: "Bloomberg, a block above",
    lines: [
      "Security,XYZ US Equity",
      "Start Date,1/1/2024",
      "End Date,1/31/2024",
      "Period,D",
      "Currency,USD",
      "",
      "Date,PX_LAST,PX_VOLUME",
      "1/31/2024,1250.25,1000",
      "1/30/2024,1234.5,#N/A N/A",
      "1/29/2024,#N/A N/A,#N/A N/A",
    ],
    dialect: "ohlc",
    rows: TWO,
    notes: ["newest-first", "missing-values"],
  },
  {
    source: "MacroTrends, sentences above",
    lines: [
      "Macrotrends Data Download",
      "",
      "XYZ - Historical Price Data,",
      '"DISCLAIMER AND TERMS OF USE: HISTORICAL DATA IS PROVIDED ""AS IS"" AND SOLELY FOR INFORMATIONAL PURPOSES, NOT FOR TRADING."',
      "",
      "date,open,high,low,close,volume",
      "2024-01-30,1220,1240.1,1210,1234.5,900",
      "2024-01-31,1234,1260.1,1230,1250.25,1000",
    ],
    dialect: "ohlc",
    rows: TWO,
  },
  {
    source: "LBMA",
    lines: [
      "Date,USD (AM),GBP (AM),EUR (AM),USD (PM),GBP (PM),EUR (PM)",
      "2024-01-30,1230,1000,1100,1234.5,1001,1101",
      "2024-01-31,1240,1000,1100,1250.25,1001,1101",
    ],
    dialect: "wide",
    series: "USD (PM)",
    rows: TWO,
  },
  {
    source: "Cboe",
    lines: ["DATE,OPEN,HIGH,LOW,CLOSE", "01/30/2024,1220,1240.1,1210,1234.5", "01/31/2024,1234,1260.1,1230,1250.25"],
    dialect: "ohlc",
    rows: TWO,
  },
  {
    source: "Cboe, one value",
    lines: ["DATE,VVIX", "01/30/2024,1234.5", "01/31/2024,1250.25"],
    dialect: "fred",
    rows: TWO,
  },
  {
    source: "Ministry of Finance Japan, eras and a title",
    lines: ["国債金利情報,,,(単位 : %)", "基準日,1年,10年,40年", "R6.1.30,0.1,1234.5,-", "R6.1.31,0.1,1250.25,-"],
    dialect: "wide",
    series: "10年",
    rows: TWO,
  },
  {
    source: "Ministry of Finance Japan in English",
    lines: ["Interest Rate,,,(Unit : %)", "Date,1Y,10Y,40Y", "2024/1/30,0.1,1234.5,-", "2024/1/31,0.1,1250.25,-"],
    dialect: "wide",
    series: "10Y",
    rows: TWO,
  },
  {
    source: "Mizuho, names in two rows",
    lines: [",米ドル,英ポンド", ",USD,GBP", "2024/1/30,1234.5,180.1", "2024/1/31,1250.25,181.1"],
    dialect: "wide",
    series: "USD",
    rows: TWO,
  },
  {
    source: "Nikkei, a sentence below",
    lines: [
      '"データ日付","終値","始値","高値","安値"',
      '"2024/01/30","1234.5","1220","1240.1","1210"',
      '"2024/01/31","1250.25","1234","1260.1","1230"',
      '"本資料は日経の著作物であり、本資料の全部又は一部を、いかなる形式によっても日経に無断で複写・転載することを禁じます。"',
    ],
    dialect: "ohlc",
    rows: TWO,
    notes: ["footer"],
  },
  {
    source: "ECB reference rates",
    lines: ["Date,USD,JPY,ROL,", "2024-01-31,1250.25,160.1,N/A,", "2024-01-30,1234.5,159.1,N/A,"],
    dialect: "wide",
    series: "USD",
    rows: TWO,
  },
  {
    source: "ECB Data Portal",
    lines: [
      '"DATE","TIME PERIOD","US dollar/Euro (EXR.D.USD.EUR.SP00.A)"',
      '"2024-01-30","30 Jan 2024","1234.5"',
      '"2024-01-31","31 Jan 2024","1250.25"',
    ],
    dialect: "ecb-data-portal",
    rows: TWO,
  },
  {
    source: "SDMX-CSV",
    lines: [
      "KEY,FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE,OBS_STATUS",
      "EXR.D.USD.EUR.SP00.A,D,USD,2024-01-30,1234.5,A",
      "EXR.D.USD.EUR.SP00.A,D,USD,2024-01-31,1250.25,A",
    ],
    dialect: "sdmx-csv",
    rows: TWO,
  },
  {
    source: "MetaTrader 4",
    lines: ["2024.01.30,00:00,1220,1240.1,1210,1234.5,900", "2024.01.31,00:00,1234,1260.1,1230,1250.25,1000"],
    dialect: "headerless-ohlc",
    rows: TWO,
    field: ["volume", 900],
  },
  {
    source: "MetaTrader 5",
    lines: [
      "<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>",
      "2024.01.30\t1220\t1240.1\t1210\t1234.5\t900\t0\t2",
      "2024.01.31\t1234\t1260.1\t1230\t1250.25\t1000\t0\t2",
    ],
    dialect: "ohlc",
    rows: TWO,
  },
  {
    source: "Yahoo, its header cut off",
    lines: ["2024-01-30,1220,1240.1,1210,1234.5,1111.05,900", "2024-01-31,1234,1260.1,1230,1250.25,1125.225,1000"],
    dialect: "headerless-ohlc",
    rows: TWO,
    field: ["volume", 900],
    notes: ["no-header", "adjusted-column"],
  },
  {
    source: "Stooq's archive with its header cut off: volume, then open interest",
    lines: ["20240130,1220,1240.1,1210,1234.5,900,0", "20240131,1234,1260.1,1230,1250.25,1000,0"],
    dialect: "headerless-ohlc",
    rows: TWO,
    field: ["volume", 900],
    notes: ["no-header"],
  },
  {
    source: "HistData",
    lines: ["20240130 000000;1220;1240.1;1210;1234.5;0", "20240131 000000;1234;1260.1;1230;1250.25;0"],
    dialect: "headerless-ohlc",
    rows: TWO,
  },
  {
    source: "TradingView",
    lines: [
      "time,open,high,low,close,Volume",
      "1706572800,1220,1240.1,1210,1234.5,900",
      "1706659200,1234,1260.1,1230,1250.25,1000",
    ],
    dialect: "ohlc",
    rows: TWO,
  },
  {
    source: "a German bank",
    lines: [
      "Datum;Erster;Hoch;Tief;Schlusskurs;Stuecke;Volumen",
      "2024-01-31;1.234,00;1.260,10;1.230,00;1.250,25;10;12.502,5",
      "2024-01-30;1.220,00;1.240,10;1.210,00;1.234,50;9;11.110,5",
    ],
    dialect: "ohlc",
    rows: TWO,
    field: ["open", 1220],
  },
  {
    source: "tabs and decimal commas",
    lines: ["date\tclose", "30.01.2024\t1234,5", "31.01.2024\t1250,25"],
    dialect: "date-value",
    rows: TWO,
  },
  {
    source: "semicolons, decimal commas, no header",
    lines: ["2024-01-30;1234,5", "2024-01-31;1250,25"],
    dialect: "headerless",
    rows: TWO,
  },
];
