import { prepareNumbers } from "./number";
export { separators } from "./index";
export { setStamp, stamps } from "./stamp";
export { stretchesAt } from "./stretch";
export { symbolsAt } from "./symbol";
export { lastRowEnd, unixLines, unquote } from "./text";
export { places, position, rows, rowsOf, scan, signs } from "./rows";
export { emptied, flush, recordsAt, written } from "./run";

prepareNumbers();
