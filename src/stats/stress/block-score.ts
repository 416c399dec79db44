import { recursiveMidRanks } from "./recursive-rank.ts";

/**
 * The score of a block, 0..1: the mean over those of its inputs that have one, of the mid-rank of the input among all its values so
 * far (none before `least` of them). NaN where no input has one. Later rows change no earlier score.
 */
export function blockScore(
  inputs: readonly Float64Array[],
  rows: number,
  { least = 250 }: { readonly least?: number } = {},
): Float64Array {
  const ranks = inputs.map((values) => recursiveMidRanks(values, { least }));
  return Float64Array.from({ length: rows }, (_, t) => {
    const known = ranks.map((column) => column[t]!).filter((rank) => !Number.isNaN(rank));
    return known.reduce((total, one) => total + one, 0) / known.length;
  });
}
