export interface Unpacked {
  readonly containers: readonly string[];
  readonly content:
    | { readonly kind: "bytes"; readonly bytes: Uint8Array }
    | { readonly kind: "cells"; readonly rows: readonly (readonly string[])[]; readonly line: (row: number) => number };
}
export interface UnpackOptions { readonly sheet?: string | undefined; readonly member?: string | undefined }
export function needsWaiting(_b: Uint8Array, _f: string): boolean { return false; }
export function unpackNow(bytes: Uint8Array, _f: string, _o: UnpackOptions): Unpacked { return { containers: [], content: { kind: "bytes", bytes } }; }
export async function unpackLater(bytes: Uint8Array, f: string, o: UnpackOptions): Promise<Unpacked> { return unpackNow(bytes, f, o); }
