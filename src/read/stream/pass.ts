import type { OpenedFile } from "../../io.ts";
import type { Asked, Passed } from "./asked.ts";
import { type Blocks, eachRows } from "./blocks.ts";
import { MARGIN } from "./kernel/block-slots.ts";
import { FastRows } from "./kernel/fast-rows.ts";
import { RowReader } from "./row-reader.ts";
import { sharable, sharedPass } from "./shared-pass.ts";
import type { StreamSizes } from "./sizes.ts";
import { Unexpected } from "./unexpected.ts";
import { unquoted } from "./unquoted.ts";

/** Reads some columns of every series of a file in one pass over its bytes. */
export function pass(opened: OpenedFile, given: Blocks, asked: Asked, sizes: StreamSizes): Passed {
  const reader = new RowReader(asked);
  let before = 0;
  const progress = (share: number) => {
    reader.progress.share = (before + share) / 2;
    before = share;
    given.progress(share);
  };
  const blocks = { ...given, progress };
  const fast = sizes.uncompiled ? undefined : FastRows.of(reader, blocks.block + Math.max(blocks.block, MARGIN));
  if (
    fast !== undefined &&
    blocks.size > (sizes.shared ?? Number.POSITIVE_INFINITY) &&
    sharable(opened, blocks, asked, fast)
  ) {
    const whole = sharedPass(opened, blocks, fast, reader, sizes.halved === true);
    return whole ? reader.finish() : pass(opened, blocks, asked, { ...sizes, shared: Number.POSITIVE_INFINITY });
  }
  return alone(opened, blocks, reader, fast);
}

function alone(opened: OpenedFile, blocks: Blocks, reader: RowReader, fast: FastRows | undefined): Passed {
  const { asked } = reader;
  const delimiter = asked.table.text!.delimiter;
  const working = fast === undefined ? blocks : { ...blocks, work: fast };
  eachRows(opened, working, (rows) => {
    if (rows.hasQuotes && !asked.quotesExpected) throw new Unexpected("quotes");
    const simple = rows.hasQuotes ? fast?.unquoted(rows, delimiter.charCodeAt(0)) : undefined;
    const plain = simple ?? unquoted(rows, delimiter, blocks.file);
    const ended = !rows.last || rows.end === 0 || rows.bytes[rows.end - 1] === 10;
    const count = fast?.take(plain, rows.line, ended) ?? reader.take(plain, 0, plain.end, 0, rows.line, ended);
    return plain.height ?? count;
  });
  return reader.finish();
}
