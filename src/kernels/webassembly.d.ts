/** What the kernels use of WebAssembly; Node's types declare the name alone, and the browser's would bring a whole page along. */
declare namespace WebAssembly {
  class Module {
    constructor(binary: Uint8Array);
  }
  class Memory<Shared extends boolean = false> {
    constructor(description: { initial: number; maximum: number; shared?: Shared });
    readonly buffer: Shared extends true ? SharedArrayBuffer : ArrayBuffer;
    grow(pages: number): number;
  }
  class Instance {
    constructor(code: Module, imports?: Readonly<Record<string, object>>);
    readonly exports: unknown;
  }
}
