/** How much of a file is read: what grows with it will be so much longer. */
export interface Progress {
  /** from 0, nothing, to 1; of a block that is being read the half counts */
  share: number;
}

/** Values of a day each for more than a hundred years: so long an array may be made at once. */
const MOST_AT_ONCE = 2 ** 15;

/** To what length an array grows that is full after a share of the file: with a little to spare, and in steps that let the work grow with the rows alone. */
export function grownLength(length: number, { share }: Progress): number {
  const most = Math.max(4 * length, MOST_AT_ONCE);
  const likely = share > 0 ? (1.15 * length) / share : most;
  return Math.ceil(Math.max(1.5 * length, Math.min(likely, most)));
}
