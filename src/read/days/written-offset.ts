/**
 * Minutes east of UTC of a zone as written: `Z`, `UTC`, `+09:00`, `-0500`, `GMT+9`, `EST`. Undefined where the letters are a zone but of more than
 * one offset (CST is Chicago's and China's; ET has summer time), or nothing is written.
 */
export function writtenOffset(zone: string): number | undefined | "unknown zone" {
  if (zone === "") return undefined;
  const parts = /^(?:Z|z|UTC|GMT)?(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/.exec(zone);
  if (parts === null) return zone in ABBREVIATIONS ? ABBREVIATIONS[zone] : "unknown zone";
  const [, sign, hours = "0", minutes = "0"] = parts;
  if (Number(hours) > 15 || Number(minutes) > 59) return "unknown zone";
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) || 0;
}

const ABBREVIATIONS: Readonly<Record<string, number | undefined>> = {
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  TRT: 180,
  HKT: 480,
  SGT: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BST: undefined,
  CST: undefined,
  IST: undefined,
  ET: undefined,
  CT: undefined,
  MT: undefined,
  PT: undefined,
};
