import { logMoves } from "../series/moves.ts";
import { alarmMonitor } from "../stats/breaks/alarm-monitor.ts";
import { ruleOf } from "../stats/breaks/alarm-rule.ts";
import { defineTransform, type TransformSettings } from "./transform.ts";

export const alarm = defineTransform({
  id: "alarm",
  title: "Alarm",
  about:
    "Whether on a day an alarm is raised that the correlation of two series (of=beta: the beta of Y on X) has changed: 1 where it is, 0 on other days on which the link is watched; days without a watch, the first two years and those after an alarm, have no value.",
  formula:
    "CUSUM of the link's influence function on moves over their running deviations: the link is learned from 500 sessions and watched for 252, then learned anew; trailing only",
  signature: {
    inputs: [
      { name: "y", kind: "series" },
      { name: "x", kind: "series" },
    ],
    span: "none",
    given: false,
    options: [{ name: "of", kind: "word", words: ["correlation", "beta"] }],
  },
  ownDays: true,
  caution:
    "of links that do not change, 3 to 8 of 100 raise an alarm within 252 sessions; a true change is told 40 to 90 sessions late or more, and no alarm does not prove that there was none",
  references: [
    "Page (1954), Biometrika 41, 100-115",
    "the command monitor shows the alarms; docs/alarms.md how often they are wrong",
  ],
  example: "count(alarm(BTC, NDX) > 0, 1y) <= 1",
  shape: (inputs) => {
    const input = inputs.findIndex(({ overlap }) => overlap > 1);
    return input < 0
      ? { ...inputs[0]!, kind: "index", unit: "1", flow: false, overlap: 1 }
      : { wrong: "has moves that share days, on which no alarm holds", input };
  },
  apply: ([first, second], settings) => {
    const [y, x] = [logMoves(first!).values, logMoves(second!).values];
    const kind = kindOf(settings);
    const monitor = alarmMonitor(kind, ruleOf(kind));
    const values = y.map((move, row) => {
      const watching = monitor.state.kind === "watching" && Number.isFinite(move) && Number.isFinite(x[row]!);
      const raised = monitor.next(x[row]!, move) !== null;
      return watching ? Number(raised) : Number.NaN;
    });
    return { ...first!, kind: "index", unit: "1", flow: false, overlap: 1, values };
  },
});

function kindOf({ word }: TransformSettings): "correlation" | "beta" {
  return word === "beta" ? "beta" : "correlation";
}
