import type { Close } from "../series/series.ts";
import { faultyZone } from "./catalogue-reading.ts";
import { clockSeconds } from "./days/clock.ts";
import { quoted } from "./quoted.ts";
import type { Session } from "./sessions.ts";
import type { YamlText } from "./yaml-text.ts";
import { isZone } from "./zone-offset.ts";

/** The key of a catalogue entry that says when its market closes. */
export const CLOSE_KEY = {
  name: "close",
  about:
    "when the market closes, so that links of markets that close at other hours are marked: 16:00 America/New_York; 24:00 UTC",
} as const;

const DAY = 86_400;

/** The close an entry declares; undefined where it declares none, and for a fault, which is noted in `yaml`. */
export function closeOf(yaml: YamlText, keys: ReadonlyMap<string, unknown>): Close | undefined {
  if (!keys.has(CLOSE_KEY.name)) return undefined;
  const node = keys.get(CLOSE_KEY.name);
  const text = yaml.word(node)?.trim() ?? "";
  const [, written = "", zone = ""] = /^(.*\S)\s+(\S+)$/.exec(text) ?? [];
  const clock = /^24:00(?::00)?$/.test(written) ? DAY : clockSeconds(written);
  if (clock === undefined || clock === 0) {
    yaml.fault(node, {
      code: "unknown-value",
      found: `unknown close ${quoted(text)}`,
      expected:
        "expected a clock and its zone: 16:00 America/New_York; a day that ends at midnight closes at 24:00 UTC",
    });
    return undefined;
  }
  if (!isZone(zone)) {
    faultyZone(yaml, node, zone);
    return undefined;
  }
  return { clock, zone };
}

/** Sessions cut at a clock of a zone close at that clock. */
export function closeOfSession(session: Session | undefined): Close | undefined {
  if (session?.zone === undefined) return undefined;
  return { clock: session.cutoff === 0 ? DAY : session.cutoff, zone: session.zone };
}
