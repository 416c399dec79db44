import type { Inquiry } from "../claims/inquiry.ts";
import { Failure } from "../failure.ts";

/** The field with the day's worst price of a position: the low for a long, the high for a short. */
export function worstField(series: string, side: "long" | "short"): string {
  return `${series}.${side === "long" ? "low" : "high"}`;
}

/** Whether a plain series has a field; an expression has none. */
export function hasField(inquiry: Inquiry, series: string, field: string): boolean {
  if (inquiry.catalogue.find(series.replace(/^"|"$/g, "")) === undefined) return false;
  try {
    inquiry.columns([field]);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.faults.some((fault) => fault.code === "unknown-field")) return false;
    throw error;
  }
}
