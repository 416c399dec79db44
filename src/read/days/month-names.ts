/**
 * The month 1..12 of a name in English, German, French, Spanish, Portuguese, Italian, Turkish, Polish, Russian or Dutch, in full or shortened,
 * in any case, with its accents or without; undefined for any other word. No language gives a name two months, and a shortening that could be
 * two (`jui`) is none. Written out and not asked of the runtime (Intl): its names change with its version and build, and files must not.
 */
export function monthOfName(name: string): number | undefined {
  if (name === lastName) return lastMonth;
  months ??= shortened();
  lastName = name;
  lastMonth = months.get(foldedName(name)) || undefined;
  return lastMonth;
}

/** Lower case without accents, as a key to names; the same in every locale (Turkish KASIM and Kasım are one). */
export function foldedName(name: string): string {
  return name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i");
}

let months: ReadonlyMap<string, number> | undefined;
// Neighbouring rows are of one month.
let lastName = "";
let lastMonth: number | undefined;

/** Full names and their beginnings of three letters or four; 0 marks what two months share. */
function shortened(): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of NAMES) {
    for (const [index, names] of language.split(" ").entries()) {
      for (const name of names.split("|").map(foldedName)) {
        for (const form of new Set([name, name.slice(0, 3), name.slice(0, 4)])) {
          found.set(form, (found.get(form) ?? index + 1) === index + 1 ? index + 1 : 0);
        }
      }
    }
  }
  return found;
}

const NAMES = [
  "January February March April May June July August September|Sept October November December",
  "Januar|Jänner Februar|Feber März April Mai Juni Juli August September Oktober November Dezember",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
  "styczeń|stycznia luty|lutego marzec|marca kwiecień|kwietnia maj|maja czerwiec|czerwca lipiec|lipca sierpień|sierpnia wrzesień|września październik|października listopad|listopada grudzień|grudnia",
  "январь|января|янв февраль|февраля|февр март|марта апрель|апреля май|мая июнь|июня июль|июля август|августа сентябрь|сентября октябрь|октября|окт ноябрь|ноября|нояб декабрь|декабря",
  "januari februari maart|mrt april mei juni juli augustus september oktober november december",
];
