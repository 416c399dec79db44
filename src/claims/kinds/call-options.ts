import type { NumberOption, OptionDeclaration } from "../../measures/signature.ts";
import type { Every } from "../../series/column.ts";
import type { Field } from "../../series/series.ts";
import type { TransformSettings } from "../../transforms/transform.ts";
import { measureNamed, transformNamed } from "../functions.ts";
import type { CallNode, Node } from "../grammar/syntax.ts";

/** The words among a call's options, by the option's name. */
export function wordOptions(node: CallNode): ReadonlyMap<string, string> {
  return new Map(
    [...node.options].flatMap(([key, value]) => (value.type === "word" ? [[key, value.word] as const] : [])),
  );
}

/** The grid a measure is put on by `every=`. */
export function everyOption(node: CallNode): Every {
  const word = wordOptions(node).get("every");
  return word === "w" || word === "mo" ? word : "d";
}

/** The series of a call's options, each with the option's name. */
export function seriesOptions(
  node: CallNode,
): { readonly name: string; readonly node: Node; readonly again: boolean }[] {
  const { options } = (measureNamed(node.name) ?? transformNamed(node.name))!.signature;
  return options.flatMap((declared) => {
    const option = node.options.get(declared.name);
    if (declared.kind !== "series list" || option?.type !== "node") return [];
    const members = option.node.type === "list" ? option.node.members : [option.node];
    return members.map((member) => ({ name: declared.name, node: member, again: declared.again === true }));
  });
}

/** The fields of its first input that a transform's call needs besides the price; none for any other call. */
export function fieldsWanted(node: CallNode): readonly Field[] {
  const fields = transformNamed(node.name)?.fields;
  if (fields === undefined) return [];
  return typeof fields === "function" ? fields(transformSettings(node)) : fields;
}

/** What a transform's call says besides its series. */
export function transformSettings(node: CallNode): TransformSettings {
  const { inputs, options } = transformNamed(node.name)!.signature;
  const rows = node.inputs.find((input) => input.type === "rows");
  const word = node.name === "calendar" ? node.inputs[1] : undefined;
  const wordOption = options.find((option) => option.kind === "word");
  const chosen = wordOption === undefined ? "" : (wordOptions(node).get(wordOption.name) ?? wordOption.words[0]!);
  const named = inputs.filter((input, index) => input.kind === "series" && node.inputs[index] !== undefined);
  return {
    rows: rows?.type === "rows" ? rows.rows : (inputs[1]?.rows ?? 1),
    word: word?.type === "name" ? word.name : chosen,
    roles: [...named, ...seriesOptions(node)].map(({ name }) => name),
    numbers: numberOptions(node, options),
  };
}

/** The plain numbers among the options of a call, those left out too. */
export function numberOptions(node: CallNode, options: readonly OptionDeclaration[]): ReadonlyMap<string, number> {
  return new Map(options.flatMap((option) => (option.kind === "number" ? [numberOf(node, option)] : [])));
}

/** The lists of numbers among the options of a call, those left out too. */
export function numberListOptions(
  node: CallNode,
  options: readonly OptionDeclaration[],
): ReadonlyMap<string, readonly number[]> {
  return new Map(
    options.flatMap((option) => {
      if (option.kind !== "number list") return [];
      const given = node.options.get(option.name);
      if (given?.type !== "node" || given.node.type !== "list") return [[option.name, option.otherwise] as const];
      return [[option.name, given.node.members.flatMap(plainNumber)] as const];
    }),
  );
}

function plainNumber(node: Node): number[] {
  if (node.type !== "number") return [];
  return [node.suffix === "%" ? node.value / 100 : node.value];
}

function numberOf(node: CallNode, { name, otherwise }: NumberOption): [string, number] {
  const option = node.options.get(name);
  const [value = otherwise] = option?.type === "node" ? plainNumber(option.node) : [];
  return [name, value];
}
