/** How a function of the language is called. The parser, the kind checker, `--help` and the reference page read the same declaration. */
export interface Signature {
  /** what stands before the span, in order */
  readonly inputs: readonly Parameter[];
  /** whether a span may or must follow; "none": the function looks at all days up to now */
  readonly span: "required" | "optional" | "none";
  /** whether `given CONDITION` may stand behind an input */
  readonly given: boolean;
  readonly options: readonly OptionDeclaration[];
}

export interface Parameter {
  readonly name: string;
  readonly kind: "series" | "condition" | "series or condition" | "values" | "value" | "rows" | "word";
  readonly optional?: boolean;
  /** for "rows": the number taken when it is left out */
  readonly rows?: number;
  /** for "word": what may be written */
  readonly words?: readonly string[];
}

/** A series, and the one it is held against. */
export const Y_AND_X: readonly Parameter[] = [
  { name: "y", kind: "series" },
  { name: "x", kind: "series" },
];

/** A price, and the worst prices of its days. */
export const SERIES_AND_WORST: readonly Parameter[] = [
  { name: "series", kind: "series" },
  { name: "worst", kind: "series", optional: true },
];

/** `key=value` behind the inputs. The first word of `words` is the default. */
export type OptionDeclaration =
  | { readonly name: string; readonly kind: "word"; readonly words: readonly string[] }
  | { readonly name: string; readonly kind: "day"; readonly required: boolean }
  /** `again`: it may name the inputs once more, to say their place among the others */
  | { readonly name: string; readonly kind: "series list"; readonly again?: true }
  | NumberOption
  | NumberListOption;

/** A plain number, or a share written `5%` (`share`; low, high and otherwise are then fractions); `otherwise` is taken where it is left out. */
export interface NumberOption {
  readonly name: string;
  readonly kind: "number";
  readonly otherwise: number;
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean;
  readonly share?: boolean;
}

/** Several numbers of a kind in brackets, `[5, 10]`, or a single one without; each as a NumberOption's. */
export interface NumberListOption extends Omit<NumberOption, "kind" | "otherwise"> {
  readonly kind: "number list";
  readonly otherwise: readonly number[];
}

/** The signature as a user reads it: `percentile(series, span)`. */
export function signatureText(id: string, signature: Signature): string {
  const inputs = signature.inputs.map((input, index) => {
    const word = input.kind === "word" ? input.words!.join("|") : input.name;
    const given = signature.given && index === signature.inputs.length - 1 ? " [given condition]" : "";
    return input.optional === true || input.rows !== undefined ? `[${word}]${given}` : `${word}${given}`;
  });
  const span = signature.span === "none" ? [] : [signature.span === "optional" ? "[span]" : "span"];
  const options = signature.options.map((option) => {
    if (option.kind === "word") return `[${option.name}=${option.words.join("|")}]`;
    if (option.kind === "number") return `[${option.name}=${numberText(option, option.otherwise)}]`;
    if (option.kind === "number list") return `[${option.name}=${numberListText(option)}]`;
    return option.kind === "day" ? `${option.name}=day` : `[${option.name}=series]`;
  });
  return `${id}(${[...inputs, ...span, ...options].join(", ")})`;
}

/** A number as the option takes it: 0.05 of a share is 5%. */
export function numberText({ share }: Pick<NumberOption, "share">, value: number): string {
  return share === true ? `${Number((value * 100).toPrecision(12))}%` : String(value);
}

/** What is taken where a list is left out, as it is written; a list that may be left out altogether shows its kind. */
function numberListText(option: NumberListOption): string {
  if (option.otherwise.length === 0) return option.share === true ? "shares" : "numbers";
  return `[${option.otherwise.map((value) => numberText(option, value)).join(", ")}]`;
}
