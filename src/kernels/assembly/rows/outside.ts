/** What the kernel asks of the reader in TypeScript, for cells that are not written plainly. Addresses are those of the cell's bytes. */

/** Reads a stamp and sets civil and placed day, moment and clock through `setStamp`; 0 where it is no day. */
// @ts-ignore: decorator
@external("reader", "stamp")
export declare function stampOutside(start: usize, end: usize): i32;

/** The number of a symbol, -1 where it has none or there is no room for another. */
// @ts-ignore: decorator
@external("reader", "symbol")
export declare function symbolOutside(start: usize, end: usize): i32;

/** The value of a cell; NaN where it is missing, infinite where it is no number. */
// @ts-ignore: decorator
@external("reader", "number")
export declare function numberOutside(start: usize, end: usize): f64;
