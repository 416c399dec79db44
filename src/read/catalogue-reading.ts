import { nearest } from "../nearest.ts";
import { clockSeconds } from "./days/clock.ts";
import { DATE_FORMATS } from "./days/day-format.ts";
import { ENCODINGS, encodingNamed } from "./decode.ts";
import { DELIMITER_NAMES, type Delimiter } from "./delimiter.ts";
import { DIALECTS } from "./dialects/index.ts";
import { quoted } from "./quoted.ts";
import type { Reading } from "./reading.ts";
import type { Session } from "./sessions.ts";
import type { YamlText } from "./yaml-text.ts";
import { isZone } from "./zone-offset.ts";

/** The keys of a catalogue entry that say how its file is to be read; where one is missing, or `auto`, the file decides. */
export const READING_KEYS = {
  date_format: { choices: DATE_FORMATS, about: "how days are written" },
  decimal: { choices: ["point", "comma"], about: "the decimal mark" },
  encoding: { choices: ENCODINGS, about: "how the bytes are characters" },
  delimiter: { choices: Object.values(DELIMITER_NAMES), about: "what stands between two cells" },
  dialect: { choices: DIALECTS.map(({ id }) => id), about: "the layout, as data show names it" },
  sheet: { about: "the sheet of a workbook" },
  member: { about: "the file inside an archive" },
  zone: { about: "IANA zone of the clocks in the file that say none, such as UTC" },
  session: { about: "where a day of minute rows ends: 17:00 America/New_York; without a zone, the file's own clock" },
} satisfies Record<string, ReadingKeyDeclared>;

type ReadingKey = keyof typeof READING_KEYS;

interface ReadingKeyDeclared {
  readonly choices?: readonly string[];
  readonly about: string;
}

/** The reading that an entry's keys ask for; faults are noted in `yaml`. */
export function readingOf(yaml: YamlText, keys: ReadonlyMap<string, unknown>): Reading {
  const word = (key: ReadingKey) => (keys.has(key) ? wordOf(yaml, keys.get(key), key) : undefined);
  const delimiter = word("delimiter");
  const zone = word("zone");
  if (zone !== undefined && !isZone(zone)) faultyZone(yaml, keys.get("zone"), zone);
  const session = word("session");
  return {
    dateFormat: word("date_format") as Reading["dateFormat"],
    decimal: word("decimal") as Reading["decimal"],
    encoding: word("encoding"),
    delimiter: (Object.keys(DELIMITER_NAMES) as Delimiter[]).find((sign) => DELIMITER_NAMES[sign] === delimiter),
    dialect: word("dialect"),
    sheet: word("sheet"),
    member: word("member"),
    zone,
    session: session === undefined ? undefined : sessionOf(yaml, keys.get("session"), session),
  };
}

/** Undefined for `auto`, which says nothing, and for a fault. */
function wordOf(yaml: YamlText, node: unknown, key: ReadingKey): string | undefined {
  const declared: ReadingKeyDeclared = READING_KEYS[key];
  const word = yaml.word(node)?.trim();
  if (word === "auto" && declared.choices !== undefined) return undefined;
  const known = key === "encoding" && word !== undefined ? (encodingNamed(word) ?? word) : word;
  if (known !== undefined && known !== "" && (declared.choices?.includes(known) ?? true)) return known;
  yaml.fault(node, {
    code: "unknown-value",
    found: `unknown ${key} ${quoted(word ?? "")}`,
    expected:
      declared.choices === undefined
        ? `expected ${key}: TEXT`
        : `one of auto, ${declared.choices.filter((choice) => choice !== "auto").join(", ")}`,
    suggestion: declared.choices === undefined ? undefined : nearest(word ?? "", declared.choices),
  });
  return undefined;
}

function sessionOf(yaml: YamlText, node: unknown, text: string): Session | undefined {
  const [clock = "", zone, ...more] = text.split(/\s+/);
  const cutoff = clockSeconds(clock);
  if (cutoff === undefined || more.length > 0) {
    yaml.fault(node, {
      code: "unknown-value",
      found: `unknown session ${quoted(text)}`,
      expected: "expected a clock, and a zone if it is not the file's: 17:00 America/New_York",
    });
    return undefined;
  }
  if (zone !== undefined && !isZone(zone)) faultyZone(yaml, node, zone);
  return { cutoff, zone };
}

/** Notes that a zone is none that Node knows. */
export function faultyZone(yaml: YamlText, node: unknown, zone: string): void {
  yaml.fault(node, {
    code: "unknown-value",
    found: `unknown zone ${quoted(zone)}`,
    expected: "expected a name of the IANA list, such as UTC, Asia/Tokyo or America/New_York",
  });
}
