// AssemblyScript: compiled by `npm run kernels`. What it computes, pairMatrix in ../../pair-matrix.ts says in plain TypeScript, with
// the same bytes.

/** Brings the numbers below the diagonal of the rows i0..i1 and columns j0..j1 within [-1, 1], and to their places above it. */
export function mirror(out: usize, size: i32, i0: i32, i1: i32, j0: i32, j1: i32): void {
  const line = <usize>size * 8;
  for (let i = i0; i < i1; i++) {
    const end = min(j1, i);
    for (let j = j0; j < end; j++) {
      const at = out + <usize>i * line + <usize>j * 8;
      const within = max<f64>(-1, min<f64>(1, load<f64>(at)));
      store<f64>(at, within);
      store<f64>(out + <usize>j * line + <usize>i * 8, within);
    }
  }
}
