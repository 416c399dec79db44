/**
 * What the maintenance margin is a share of. Three conventions, three prices for the same position; name the one used.
 * "mark": of the position's value at the price now; so are margin loans on stocks (Regulation T) and most linear contracts.
 * "entry": of its value when opened, linear contract, profit in money.
 * "inverse": of its value when opened, contract settled in the coin itself, so that falling prices shrink the margin too.
 */
export type MarginConvention = "mark" | "entry" | "inverse";

/** A position: its price when opened, value / own money, and the share of own money below which it is closed. */
export interface MarginedPosition {
  readonly entry: number;
  readonly leverage: number;
  readonly maintenance: number;
  readonly side: "long" | "short";
}

/**
 * The price at which own money is down to the maintenance margin; fees, funding and interest left out. With s = 1 long, -1 short:
 * mark P (1 - s/L) / (1 - s m), entry P (1 - s/L + s m), inverse P L / (L (1 - s m) + s). Null where no price above 0 does it (a long without
 * a loan, an inverse short of leverage 1). RangeError for an entry at or below 0, L below 1, m below 0, or m at or above 1/L.
 */
export function liquidationPrice(
  { entry, leverage, maintenance, side }: MarginedPosition,
  convention: MarginConvention,
): number | null {
  if (!(entry > 0 && leverage >= 1 && maintenance >= 0))
    throw new RangeError("entry above 0, leverage from 1, maintenance from 0");
  if (!(maintenance * leverage < 1)) throw new RangeError("the maintenance margin is no less than the money put up");
  const factor = liquidationFactor(leverage, maintenance, side, convention);
  return Number.isFinite(factor) && factor > 0 ? entry * factor : null;
}

function liquidationFactor(
  leverage: number,
  maintenance: number,
  side: MarginedPosition["side"],
  convention: MarginConvention,
): number {
  const s = side === "long" ? 1 : -1;
  if (convention === "mark") return (1 - s / leverage) / (1 - s * maintenance);
  if (convention === "entry") return 1 - s / leverage + s * maintenance;
  return leverage / (leverage * (1 - s * maintenance) + s);
}

/**
 * Margin call on a stock bought on loan, P (1 - initial) / (1 - maintenance), or sold short, P (1 + initial) / (1 + maintenance): the
 * convention "mark" with leverage 1 / initial.
 */
export function marginCallPrice(
  entry: number,
  {
    initial,
    maintenance,
    side = "long",
  }: { readonly initial: number; readonly maintenance: number; readonly side?: "long" | "short" },
): number | null {
  return liquidationPrice({ entry, leverage: 1 / initial, maintenance, side }, "mark");
}
