/** What was found for the bytes of a cell, without making a string of them: a hash table with open places. */
export class SymbolTable<T> {
  private places: Int32Array = new Int32Array(256).fill(-1);
  private readonly keys: Uint8Array[] = [];
  private readonly values: T[] = [];

  get(bytes: Uint8Array, start: number, end: number): T | undefined {
    const mask = this.places.length - 1;
    for (let place = hash(bytes, start, end) & mask; ; place = (place + 1) & mask) {
      const index = this.places[place]!;
      if (index < 0) return undefined;
      if (same(this.keys[index]!, bytes, start, end)) return this.values[index];
    }
  }

  set(bytes: Uint8Array, start: number, end: number, value: T): void {
    // Buffer.slice would share memory that the next block is read into.
    this.keys.push(Uint8Array.from(bytes.subarray(start, end)));
    this.values.push(value);
    if (this.keys.length * 2 > this.places.length) {
      this.places = new Int32Array(this.places.length * 2).fill(-1);
      this.keys.forEach((key, index) => {
        this.place(key, index);
      });
    } else this.place(this.keys.at(-1)!, this.keys.length - 1);
  }

  private place(key: Uint8Array, index: number): void {
    const mask = this.places.length - 1;
    let place = hash(key, 0, key.length) & mask;
    while (this.places[place]! >= 0) place = (place + 1) & mask;
    this.places[place] = index;
  }
}

function hash(bytes: Uint8Array, start: number, end: number): number {
  let mixed = end - start;
  for (let i = start; i < end; i++) mixed = (Math.imul(mixed, 31) + bytes[i]!) | 0;
  return mixed ^ (mixed >>> 15);
}

function same(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[start + i]) return false;
  return true;
}
