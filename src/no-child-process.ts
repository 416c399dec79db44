/** Stands in the bundle for node:child_process, which commander asks for and never uses here. */
export function spawn(): never {
  throw new Error("liqstress starts no other programs");
}
