/** Three numbers between two equal separators, one of them a year: `1/31/2020`, `31.01.20`, `31. 01. 2020`, `20/01/31`. */
export interface Triple {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** the third number has two digits: it may be a year of any century, or a day */
  readonly short: boolean;
  readonly separator: string;
  readonly rest: string;
}

/** The numbers a plain cell begins with: two of one or two digits, then one of two or four. By hand, for files of a million rows. */
export function tripleOf(plain: string): Triple | undefined {
  const firstEnd = digitsEnd(plain, 0);
  if (firstEnd < 1 || firstEnd > 2) return undefined;
  const separator = plain[firstEnd];
  if (separator !== "/" && separator !== "." && separator !== "-") return undefined;
  const secondStart = pastBlank(plain, firstEnd + 1);
  const secondEnd = digitsEnd(plain, secondStart);
  const secondLength = secondEnd - secondStart;
  if (secondLength < 1 || secondLength > 2 || plain[secondEnd] !== separator) return undefined;
  const thirdStart = pastBlank(plain, secondEnd + 1);
  const thirdEnd = digitsEnd(plain, thirdStart);
  const thirdLength = thirdEnd - thirdStart;
  if (thirdLength !== 2 && thirdLength !== 4) return undefined;
  return {
    first: Number(plain.slice(0, firstEnd)),
    second: Number(plain.slice(secondStart, secondEnd)),
    third: Number(plain.slice(thirdStart, thirdEnd)),
    short: thirdLength === 2,
    separator,
    rest: plain.slice(thirdEnd),
  };
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}

function pastBlank(text: string, at: number): number {
  return text.charCodeAt(at) === 32 ? at + 1 : at;
}
