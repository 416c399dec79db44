import { foldedName } from "./month-names.ts";

/** Whether a word is the name of a weekday in one of the languages of month-names.ts. Which one is not compared with the day: exports get it wrong. */
export function isWeekdayName(name: string): boolean {
  weekdays ??= new Set(
    NAMES.flatMap((language) => language.split(" "))
      .map(foldedName)
      .flatMap((name) => [name, ...[2, 3, 4, 5].map((length) => name.slice(0, length))]),
  );
  return weekdays.has(foldedName(name));
}

let weekdays: ReadonlySet<string> | undefined;

const NAMES = [
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
  "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag",
  "lundi mardi mercredi jeudi vendredi samedi dimanche",
  "lunes martes miércoles jueves viernes sábado domingo",
  "segunda-feira segunda terça-feira terça quarta-feira quarta quinta-feira quinta sexta-feira sexta",
  "lunedì martedì mercoledì giovedì venerdì sabato domenica",
  "Pazartesi Pzt Salı Çarşamba Perşembe Cuma Cumartesi Cmt Pazar",
  "poniedziałek wtorek środa czwartek piątek pt sobota niedziela",
  "понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс",
  "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
];
