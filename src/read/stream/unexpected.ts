/** Thrown where rows run neither forward nor back, and where quotes appear in a file that was taken to have none: the pass begins again, with that known. */
export class Unexpected {
  readonly what: "order" | "quotes";
  constructor(what: "order" | "quotes") {
    this.what = what;
  }
}
