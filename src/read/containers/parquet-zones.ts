import type { FileMetaData } from "hyparquet";
import { isZone } from "../zone-offset.ts";
import { arrowZones } from "./arrow-zones.ts";

/**
 * The zones of columns of moments, by name: Parquet keeps moments in UTC, and those who write it keep beside them in which zone they were
 * days - Arrow (pandas, Polars) in its schema, pandas in its own note. Zones that are not known here are none.
 */
export function zonesOf({ key_value_metadata = [] }: FileMetaData): ReadonlyMap<string, string> {
  const value = (key: string) => key_value_metadata.find((one) => one.key === key)?.value ?? "";
  const found = new Map([...arrowZones(value("ARROW:schema")), ...pandasZones(value("pandas"))]);
  for (const [name, zone] of found) if (!isZone(zone)) found.delete(name);
  return found;
}

/** `{"columns": [{"field_name": "Date", "metadata": {"timezone": "America/New_York"}}]}` */
function pandasZones(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const column of listOf(parsed(text), "columns")) {
    const zone = member(member(column, "metadata"), "timezone");
    const name = member(column, "field_name") ?? member(column, "name");
    if (typeof zone === "string" && typeof name === "string") found.set(name, zone);
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = member(value, name);
  return Array.isArray(list) ? list : [];
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
