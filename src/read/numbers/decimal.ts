/** Which mark parts the whole from the fraction. The other mark, where a file has it, parts groups of digits. */
export type Decimal = "point" | "comma";
