// Stands in the program for string-width, which cli-table3 measures every cell with: plain text needs none of its expressions of emoji,
// 10 kB that take milliseconds of a start to compile.
let wide;

module.exports = (text) => {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  wide ??= require("string-width-itself");
  return wide(text);
};
