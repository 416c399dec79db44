/** Numbers that are added one by one, in a typed array that doubles. */
export class Growing<T extends Int32Array | Float64Array> {
  length = 0;
  private array: T;
  private readonly make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.make = make;
    this.array = make(16);
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = this.make(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = value;
  }

  at(index: number): number {
    return this.array[index]!;
  }

  whole(): T {
    return this.array.slice(0, this.length) as T;
  }
}

export const growingDays = (): Growing<Int32Array> => new Growing((length) => new Int32Array(length));
export const growingNumbers = (): Growing<Float64Array> => new Growing((length) => new Float64Array(length));
