/**
 * The fold of an associative operation over a window whose ends both move forwards: a queue of two stacks. Nothing is ever
 * taken back out of a fold, so a window that a huge value has left is as exact as one that never held it. Cost: two
 * operations a value, on average.
 */
export class SlidingFold<T> {
  /** folds of the older values, each with all after it up to the turn; the oldest on top */
  private readonly older: T[] = [];
  private newer: T[] = [];
  private newest: T | null = null;

  constructor(private readonly joined: (earlier: T, later: T) => T) {}

  /** A value comes in at the end. */
  push(value: T): void {
    this.newer.push(value);
    this.newest = this.newest === null ? value : this.joined(this.newest, value);
  }

  /** The oldest value goes. */
  shift(): void {
    if (this.older.length === 0) {
      let fold: T | null = null;
      for (let i = this.newer.length - 1; i >= 0; i--) {
        fold = fold === null ? this.newer[i]! : this.joined(this.newer[i]!, fold);
        this.older.push(fold);
      }
      this.newer = [];
      this.newest = null;
    }
    this.older.pop();
  }

  /** The window's fold; null while it is empty. */
  get fold(): T | null {
    const oldest = this.older.at(-1);
    if (oldest === undefined) return this.newest;
    return this.newest === null ? oldest : this.joined(oldest, this.newest);
  }
}
