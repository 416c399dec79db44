/** Whether a cell, trimmed and in half width, says that there is no value. Upper and lower case are one. */
export function saysMissing(text: string): boolean {
  return WORDS.has(text.toLowerCase());
}

/** "#N/A Requesting Data..." is not among them: the sheet was saved before its values came, and is to be fetched again. */
const WORDS: ReadonlySet<string> = new Set([
  ...["", ".", "..", "-", "--", "---", "—", "―"], // FRED writes a point, the World Bank two, Investing.com a dash
  ...["null", "none", "(null)", "\\n"], // Yahoo; Python; Oracle; MySQL
  ...["nan", "-nan", "na", "n/a", "#na", "<na>", "1.#ind", "-1.#ind", "1.#qnan", "-1.#qnan"], // what pandas writes and reads
  ...["n.a.", "n/d", "n.d.", "nd", "nc", "not available", "bank holiday"], // Federal Reserve H.15 and H.10, Bank of Canada
  ...["#n/a", "#value!", "#div/0!", "#ref!", "#num!", "#null!", "#name?"], // spreadsheets
  ...["#n/a n/a", "#n/a field not applicable", "#n/a invalid security", "#n/a invalid field"], // Bloomberg
]);
