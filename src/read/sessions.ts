import { Failure } from "../failure.ts";
import type { Day } from "../series/day.ts";
import type { Stamp } from "./days/day-format.ts";
import { zoneOffset } from "./zone-offset.ts";

/** Where sessions end: rows stamped at or after `cutoff` belong to the session of the next day. */
export interface Session {
  /** seconds since midnight */
  readonly cutoff: number;
  /** IANA zone of the clock that is meant; undefined for the clock as the file writes it */
  readonly zone: string | undefined;
}

const DAY = 86_400;

/** The session a stamp belongs to, and its place in time: seconds, to order rows by. */
export interface Placed {
  readonly day: Day;
  readonly at: number;
}

/**
 * Stamps to sessions. Without a session every civil day is one, as the file writes its days. A session with a zone needs to know
 * the zone of the stamps: written beside them, or UTC for seconds since 1970, or the catalogue's `zone`; Failure where nobody says.
 */
export function placing(
  session: Session | undefined,
  zone: string | undefined,
  file: string,
): (stamp: Stamp) => Placed {
  return (stamp) => {
    const written = stamp.day * DAY + (stamp.second ?? 0);
    if (session === undefined) return { day: stamp.day, at: written };
    const local = session.zone === undefined ? written : inZone(instant(stamp, written, zone, file), session.zone);
    const second = local - Math.floor(local / DAY) * DAY;
    const day = Math.floor(local / DAY) + (session.cutoff > 0 && second >= session.cutoff ? 1 : 0);
    return { day, at: local };
  };
}

/** Seconds since 1970 UTC. */
function instant(stamp: Stamp, written: number, zone: string | undefined, file: string): number {
  if (stamp.offset !== undefined) return written - stamp.offset * 60;
  if (zone !== undefined) {
    const guess = written - zoneOffset(zone, written);
    return written - zoneOffset(zone, guess);
  }
  throw new Failure({
    code: "unknown-zone",
    place: { file },
    found: "the clocks of this file have no zone",
    expected: "set zone: in the catalogue, as in zone: UTC, to cut its rows into sessions",
  });
}

function inZone(instantSeconds: number, zone: string): number {
  return instantSeconds + zoneOffset(zone, instantSeconds);
}
