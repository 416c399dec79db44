/** How much of a file is read: what grows with it will be so much longer. */
export interface Progress {
  /** from 0, nothing, to 1 */
  share: number;
}

/** To what length an array grows that is full after a share of the file: with a twentieth to spare, and in steps that let the work grow with the rows alone. */
export function grownLength(length: number, { share }: Progress): number {
  return Math.ceil(Math.max(1.5 * length, Math.min((1.05 * length) / share, 4 * length)));
}
