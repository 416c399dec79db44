/** A function and its slope at a point. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
}

/**
 * The top of a smooth function from a start, by BFGS with steps halved until they gain (Nocedal and Wright 2006, chapter 6). It stops where no
 * step gains any more; whether that is a top the caller must see from the slope. Deterministic.
 */
export function climb(start: Float64Array, of: (at: Float64Array) => Slope, most = 500): Float64Array {
  const k = start.length;
  let at = start;
  let here = of(at);
  const identity = () =>
    Array.from({ length: k }, (_, i) => Float64Array.from({ length: k }, (__, j) => Number(i === j)));
  let metric: Float64Array[] = identity().map((row) =>
    row.map((one) => one / Math.max(1, Math.hypot(...here.gradient))),
  );
  let fresh = true;
  for (let round = 0; round < most; round++) {
    const direction = metric.map((row) => dot(row, here.gradient));
    const rise = dot(Float64Array.from(direction), here.gradient);
    const found = rise > 0 ? lineSearch(at, here, direction, rise, of) : null;
    if (found === null) {
      if (fresh) return at;
      // A metric gone wrong is thrown away once; where the plain slope gains nothing either, this is the end.
      metric = identity().map((row) => row.map((one) => one / Math.max(1, Math.hypot(...here.gradient))));
      fresh = true;
      continue;
    }
    const step = found.at.map((value, i) => value - at[i]!);
    const turn = here.gradient.map((value, i) => value - found.slope.gradient[i]!);
    at = found.at;
    here = found.slope;
    const curve = dot(step, turn);
    if (curve > 1e-14 * Math.hypot(...step) * Math.hypot(...turn)) {
      metric = updated(metric, step, turn, curve);
      fresh = false;
    }
  }
  return at;
}

function lineSearch(
  at: Float64Array,
  here: Slope,
  direction: readonly number[],
  rise: number,
  of: (at: Float64Array) => Slope,
): { at: Float64Array; slope: Slope } | null {
  for (let length = 1; length > 1e-12; length /= 2) {
    const next = at.map((value, i) => value + length * direction[i]!);
    const slope = of(next);
    if (slope.value > here.value + 1e-4 * length * rise) return { at: next, slope };
  }
  return null;
}

/** The BFGS update of the inverse curvature. */
function updated(
  metric: readonly Float64Array[],
  step: Float64Array,
  turn: Float64Array,
  curve: number,
): Float64Array[] {
  const onTurn = metric.map((row) => dot(row, turn));
  const whole = (1 + dot(turn, Float64Array.from(onTurn)) / curve) / curve;
  return metric.map((row, i) =>
    row.map(
      (value, j) => value + whole * step[i]! * step[j]! - (onTurn[i]! * step[j]! + step[i]! * onTurn[j]!) / curve,
    ),
  );
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}
