import {
  cell,
  fullNames,
  isDayKey,
  isLeaf,
  isList,
  isMap,
  type JsonTable,
  member,
  text,
  withMoments,
} from "./json-cells.ts";
import type { Json, JsonList, JsonMap } from "./json-text.ts";

/** Tables as programs write them: pandas' to_json in its orients, lists of records or of lists, columns. Undefined for other JSON. */
export function frame(value: Json): JsonTable | undefined {
  if (isList(value)) return records(value) ?? lists(value);
  return isMap(value) ? (split(value) ?? columns(value) ?? byDay(value) ?? byColumn(value)) : undefined;
}

/** `[{"date": …, "close": …}, …]`. Objects inside a record are opened: their names are its names where no two are alike, else with the way to them. */
export function records(list: JsonList): JsonTable | undefined {
  if (list.items.length === 0 || !list.items.every(isMap)) return undefined;
  return recordRows("records", list.items as readonly JsonMap[], undefined);
}

function recordRows(
  shape: string,
  items: readonly JsonMap[],
  keys: readonly string[] | undefined,
): JsonTable | undefined {
  const opened = items.map((item) => leaves(item, []));
  const paths = [...new Set(opened.flatMap((one) => [...one.keys()]))];
  if (paths.length < (keys === undefined ? 2 : 1)) return undefined;
  const last = paths.map((path) => path.slice(path.lastIndexOf("\n") + 1));
  const alike = new Set(last.filter((name, place) => last.indexOf(name) !== place));
  const names = paths.map((path, place) => (alike.has(last[place]!) ? path.replaceAll("\n", ".") : last[place]!));
  const rows = opened.map((one) => paths.map((path) => cell(one.get(path))));
  const header = fullNames(names);
  const at = [items[0]?.at ?? 0, ...items.map((item) => item.at)];
  if (keys === undefined) return withMoments(shape, [header, ...rows], at);
  return withMoments(shape, [["", ...header], ...rows.map((row, place) => [keys[place]!, ...row])], at);
}

/** The values that fit a cell, by the way to them; lists inside a record are left out. */
function leaves(map: JsonMap, way: readonly string[]): Map<string, Json> {
  const found = new Map<string, Json>();
  for (const [name, value] of map.members) {
    if (isLeaf(value)) found.set([...way, name].join("\n"), value);
    else if (isMap(value)) for (const [path, leaf] of leaves(value, [...way, name])) found.set(path, leaf);
  }
  return found;
}

/** `[["date", "close"], ["2024-01-02", 1.5], …]`, or pairs of a time and a value without a header. */
function lists(list: JsonList): JsonTable | undefined {
  if (list.items.length === 0 || !list.items.every((item) => isList(item) && item.items.every(isLeaf)))
    return undefined;
  const items = list.items as readonly JsonList[];
  const rows = items.map((item) => item.items.map(cell));
  const at = items.map((item) => item.at);
  const header = items[0]!.items.every((name) => typeof name === "string" && !isDayKey(name));
  if (header && items.length > 1) return withMoments("lists", rows, at);
  const pair = items.every((item) => item.items.length === 2 && isDayKey(text(item.items[0])));
  return pair ? withMoments("pairs", [["date", "value"], ...rows], [list.at, ...at]) : undefined;
}

/** pandas, orient="split": `{"columns": […], "index": […], "data": [[…]]}`. */
function split(map: JsonMap): JsonTable | undefined {
  const [names, index, data] = ["columns", "index", "data"].map((name) => map.members.get(name));
  if (!isList(names) || !isList(data) || !data.items.every(isList)) return undefined;
  const header = names.items.map(text);
  const rows = data.items.map((row) => (isList(row) ? row.items.map(cell) : []));
  const at = [names.at, ...data.items.map((row) => (isList(row) ? row.at : 0))];
  const keys = isList(index) && index.items.length === rows.length ? index.items.map(text) : undefined;
  if (keys === undefined || counts(keys)) return withMoments("pandas split", [header, ...rows], at);
  return withMoments("pandas split", [["", ...header], ...rows.map((row, place) => [keys[place]!, ...row])], at);
}

/** `{"t": […], "c": […]}` or `{"date": […], "close": […]}`: lists of one length, of values. */
function columns(map: JsonMap): JsonTable | undefined {
  const found = [...map.members].filter(
    (pair): pair is [string, JsonList] => isList(pair[1]) && pair[1].items.every(isLeaf),
  );
  const length = found[0]?.[1].items.length ?? 0;
  if (found.length < 2 || length === 0 || !found.every(([, list]) => list.items.length === length)) return undefined;
  const rows = Array.from({ length }, (_, row) => found.map(([, list]) => cell(list.items[row])));
  return withMoments(
    "columns",
    [fullNames(found.map(([name]) => name)), ...rows],
    Array<number>(length + 1).fill(map.at),
  );
}

/** `{"2024-01-02": {"close": …}}` (orient="index") or `{"2024-01-02": 1.5}` (a series). */
function byDay(map: JsonMap): JsonTable | undefined {
  const keys = [...map.members.keys()];
  const values = [...map.members.values()];
  if (keys.length === 0 || !keys.every(isDayKey)) return undefined;
  if (values.every(isMap)) return recordRows("by day", values as JsonMap[], keys);
  if (!values.every(isLeaf)) return undefined;
  return withMoments(
    "by day",
    [["date", "value"], ...keys.map((key, place) => [key, cell(values[place])])],
    Array<number>(keys.length + 1).fill(map.at),
  );
}

/** `{"close": {"2024-01-02": 1.5, …}, …}`: pandas' own orient, by row numbers where the index only counts. */
function byColumn(map: JsonMap): JsonTable | undefined {
  const found = [...map.members].filter((pair): pair is [string, JsonMap] => isMap(pair[1]));
  const keys = [...new Set(found.flatMap(([, column]) => [...column.members.keys()]))];
  const numbered = counts(keys);
  if (found.length !== map.members.size || keys.length === 0 || !(numbered || keys.every(isDayKey))) return undefined;
  if (!found.every(([, column]) => [...column.members.values()].every(isLeaf))) return undefined;
  const rows = keys.map((key) => [...(numbered ? [] : [key]), ...found.map(([, column]) => cell(member(column, key)))]);
  const header = [...(numbered ? [] : [""]), ...found.map(([name]) => name)];
  return withMoments("pandas columns", [header, ...rows], Array<number>(keys.length + 1).fill(map.at));
}

/** An index that only counts: 0, 1, 2 … */
function counts(keys: readonly string[]): boolean {
  return keys.every((key, place) => key === String(place));
}
