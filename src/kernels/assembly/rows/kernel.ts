import { prepareNumbers } from "./number";
export { separators } from "./index";
export { setStamp, stamps } from "./stamp";
export { stretchesAt } from "./stretch";
export { symbolsAt } from "./symbol";
export { lastRowEnd, unixLines, unquote } from "./text";
export { emptied, flush, places, position, recordsAt, rows, rowsOf, scan, signs, written } from "./rows";

prepareNumbers();
