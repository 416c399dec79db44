/**
 * Thrown where rows run neither forward nor back, where quotes appear in a file that was taken to have none, and where the kernel meets units in
 * cells, which it does not follow: the pass begins again, with that known.
 */
export class Unexpected {
  readonly what: "order" | "quotes" | "units";
  constructor(what: "order" | "quotes" | "units") {
    this.what = what;
  }
}
