import {
  BLOCK_WEIGHTS,
  BLOCKS,
  type Block,
  STRESS_ROLES,
  type StressRole,
  stressOfRoles,
  stressRoles,
  whyNoStress,
  whyNotStressRole,
} from "../series/stress.ts";
import { defineTransform, type TransformSettings } from "./transform.ts";

export const stress = defineTransform({
  id: "stress",
  title: "Stress",
  about:
    "A composite index of stress on each day, 0 to 1: how high volatilities, falls and illiquidity of up to six parts of the market stand among their values so far, and how far those parts are strained together.",
  formula:
    "I = y' rho y with y = w * s: s = mean mid-rank of a block's inputs among all days so far (250 at least), w = weights over the blocks that are there, rho = correlations of s - 0.5 that forget (lambda 0.93); trailing only",
  signature: {
    inputs: [{ name: "equity", kind: "series" }],
    span: "none",
    given: false,
    options: [
      { name: "haven", kind: "series list" },
      { name: "yield", kind: "series list" },
      { name: "dollar", kind: "series list" },
      { name: "yen", kind: "series list" },
      { name: "credit", kind: "series list" },
      { name: "bond", kind: "series list" },
      { name: "liquidity", kind: "series list" },
      ...BLOCKS.map((block) => ({
        name: `${block}weight`,
        kind: "number" as const,
        otherwise: BLOCK_WEIGHTS[block],
        low: 0,
        high: 100,
      })),
    ],
  },
  ownDays: true,
  references: [
    "Hollo, Kremer and Lo Duca (2012), ECB Working Paper 1426: the CISS, of which this is a form on daily prices",
    "liqstress explain stress tells the inputs of each block, and what the index cannot do",
  ],
  example: "percentile(stress(SPX, haven=GOLD, yield=Y10, dollar=DXY), all) < 90%",
  shape: (inputs, settings) => {
    const roles = rolesOf(settings);
    for (const [input, shape] of inputs.entries()) {
      const wrong = whyNotStressRole(roles[input]!, shape);
      if (wrong !== undefined) return { wrong, input };
    }
    return whyNoStress(roles, inputs) ?? { ...inputs[0]!, kind: "index", unit: "1", flow: false, overlap: 1 };
  },
  apply: (inputs, settings) => {
    const { days } = stressOfRoles(stressRoles(inputs, rolesOf(settings)), weightsOf(settings));
    const values = Float64Array.from(days, (day) => day?.index ?? Number.NaN);
    return { ...inputs[0]!, kind: "index", unit: "1", flow: false, overlap: 1, values };
  },
});

function rolesOf({ roles = [] }: TransformSettings): StressRole[] {
  return roles.flatMap((name) => STRESS_ROLES.filter((role) => role === name));
}

function weightsOf({ numbers }: TransformSettings): Record<Block, number> {
  const weight = (block: Block): number => numbers?.get(`${block}weight`) ?? BLOCK_WEIGHTS[block];
  return Object.fromEntries(BLOCKS.map((block) => [block, weight(block)])) as Record<Block, number>;
}
