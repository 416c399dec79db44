import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The script of the peers. */
export const PEERS = join(import.meta.dirname, "peers.py");

/** Programs that may be Python with numpy or pandas: $PYTHONS, parted by spaces. */
const PYTHONS = (process.env.PYTHONS ?? "python3 /usr/bin/python3").split(" ");

/** The first Python that has a library; undefined where none has it. */
export function pythonWith(library: string): string | undefined {
  return PYTHONS.find((python) => spawnSync(python, ["-c", `import ${library}`]).status === 0);
}

/** A Python that stays, asked job by job, so that its start is in no time. */
export class Peer {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly lines: AsyncIterator<string>;

  constructor(
    python: string,
    private readonly room: string,
  ) {
    this.child = spawn(python, [PEERS]);
    this.child.stderr.pipe(process.stderr);
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  /** the versions of its libraries */
  async about(): Promise<{ numpy: string; pandas: string | null }> {
    return JSON.parse(await this.line());
  }

  /** Milliseconds of a job on some columns, and its numbers. */
  async ask(
    job: string,
    columns: readonly Float64Array[],
    option: number | null = null,
  ): Promise<{ milliseconds: number; numbers: Float64Array }> {
    const [panel, answer] = [join(this.room, "panel"), join(this.room, "answer")];
    writeFileSync(
      panel,
      Buffer.concat(columns.map((one) => new Uint8Array(one.buffer, one.byteOffset, one.byteLength))),
    );
    this.child.stdin.write(`${JSON.stringify({ job, columns: columns.length, option, panel, answer })}\n`);
    const { milliseconds } = JSON.parse(await this.line());
    const bytes = readFileSync(answer);
    return {
      milliseconds,
      numbers: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
    };
  }

  end(): void {
    this.child.stdin.end();
  }

  private async line(): Promise<string> {
    const { value, done } = await this.lines.next();
    if (done) throw new Error("the peer ended before it answered");
    return value;
  }
}
