/** What the kernels use of WebAssembly; Node's types declare the name alone, and the browser's would bring a whole page along. */
declare namespace WebAssembly {
  class Module {
    constructor(binary: Uint8Array);
  }
  class Memory {
    constructor(description: { initial: number; maximum: number; shared: boolean });
    readonly buffer: SharedArrayBuffer;
  }
  class Instance {
    constructor(code: Module, imports?: { env: { memory: Memory } });
    readonly exports: unknown;
  }
}
