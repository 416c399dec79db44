import { grownLength, type Progress } from "./progress.ts";

/** Numbers that are added one by one, in a typed array that doubles or, where it is known how much of a file is read, grows as far as it likely will. */
export class Growing<T extends Int32Array | Float64Array> {
  length = 0;
  private array: T;
  private readonly make: (length: number) => T;
  private readonly progress: Progress | undefined;

  constructor(make: (length: number) => T, progress?: Progress) {
    this.make = make;
    this.progress = progress;
    this.array = make(16);
  }

  push(value: number): void {
    if (this.length === this.array.length) this.grow();
    this.array[this.length++] = value;
  }

  private grow(): void {
    const larger = this.make(this.progress === undefined ? this.length * 2 : grownLength(this.length, this.progress));
    larger.set(this.array);
    this.array = larger;
  }

  /** How many of some numbers, `step` apart from `first` on, are those that stand here from `from` on. */
  alike(from: number, numbers: T, first: number, step: number, count: number): number {
    const { array } = this;
    const end = Math.min(count, this.length - from);
    for (let i = 0; i < end; i++) if (array[from + i] !== numbers[first + i * step]) return i;
    return Math.max(0, end);
  }

  at(index: number): number {
    return this.array[index]!;
  }

  whole(): T {
    return this.array.slice(0, this.length) as T;
  }
}

export const growingDays = (progress?: Progress): Growing<Int32Array> =>
  new Growing((length) => new Int32Array(length), progress);
export const growingNumbers = (): Growing<Float64Array> => new Growing((length) => new Float64Array(length));
