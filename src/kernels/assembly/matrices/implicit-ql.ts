// AssemblyScript: compiled by `npm run kernels`. What it computes, ../../implicit-ql.ts says in plain TypeScript, with the same bytes.

const EPSILON: f64 = 1.0 / 4503599627370496.0;

/** Frees the eigenvalue `from` of a matrix of three diagonals from its neighbour; false where `rounds` steps do not do it. */
export function freed(diagonal: usize, beside: usize, size: i32, from: i32, rounds: i32): bool {
  const start = diagonal + (<usize>from << 3);
  const apart = beside - diagonal;
  const last = diagonal + (<usize>(size - 1) << 3);
  for (let round = 0; round <= rounds; round++) {
    let split = start;
    while (split < last && !negligible(load<f64>(split + apart), load<f64>(split), load<f64>(split, 8))) split += 8;
    if (split === start) return true;
    if (round < rounds) sweep(start, split, apart);
  }
  return false;
}

function negligible(beside: f64, above: f64, below: f64): bool {
  return abs(beside) <= EPSILON * (abs(above) + abs(below));
}

/** One QL step on the rows from..split, with the shift from the corner. Addresses are of diagonals; `apart` from there stands what is beside. */
function sweep(from: usize, split: usize, apart: usize): void {
  const slope = (load<f64>(from, 8) - load<f64>(from)) / (2 * load<f64>(from + apart));
  const root = sqrt(slope * slope + 1);
  let g = load<f64>(split) - load<f64>(from) + load<f64>(from + apart) / (slope + (slope >= 0 ? root : -root));
  let sine: f64 = 1;
  let cosine: f64 = 1;
  let shift: f64 = 0;
  for (let at = split; at > from; ) {
    at -= 8;
    const next = load<f64>(at + apart);
    const f = sine * next;
    const b = cosine * next;
    const r = sqrt(f * f + g * g);
    store<f64>(at + apart, r, 8);
    if (r === 0) {
      store<f64>(at, load<f64>(at, 8) - shift, 8);
      store<f64>(split + apart, 0);
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = load<f64>(at, 8) - shift;
    const turn = (load<f64>(at) - g) * sine + cosine * (2 * b);
    shift = sine * turn;
    store<f64>(at, g + shift, 8);
    g = cosine * turn - b;
  }
  store<f64>(from, load<f64>(from) - shift);
  store<f64>(from + apart, g);
  store<f64>(split + apart, 0);
}
