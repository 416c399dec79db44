import { REGIME_SETTINGS, type RegimeSettings } from "../../src/stats/regime/settings.ts";

const changed = (name: string, change: Partial<RegimeSettings>): readonly [string, RegimeSettings] => [
  name,
  { ...REGIME_SETTINGS, ...change },
];

/** The rule with one number changed at a time. */
export const VARIANTS: readonly (readonly [string, RegimeSettings])[] = [
  changed("as it is", {}),
  ...[0.75, 1.25, 1.5].map((enter) => changed(`--enter ${enter}`, { enter })),
  ...[-0.25, 0.25, 0.5].map((exit) => changed(`--exit ${exit}`, { exit })),
  ...[1, 3].map((confirm) => changed(`--confirm ${confirm}`, { confirm })),
  ...[1, 3, 5].map((leave) => changed(`--leave ${leave}`, { leave })),
  ...[1.5, 100].map((fast) => changed(`--fast ${fast}`, { fast })),
  ...[3, 4, 7, 10].map((sessions) => changed(`--sessions ${sessions}`, { sessions })),
  ...[0.75, 1.25, 1.5].map((risk) => changed(`risk leg / ${risk}`, { risk })),
  ...[0.25, 0.75, 1].map((others) => changed(`other legs / ${others}`, { others })),
  ...[120, 500].map((yardstick) => changed(`yardstick ${yardstick}`, { yardstick })),
];
