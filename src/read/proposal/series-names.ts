import { basename, dirname } from "node:path";
import { fold } from "../names.ts";
import { tickerOf } from "./tickers.ts";

/** A series that wants a name: what its file, column or symbol calls it, and the file. */
export interface Unnamed {
  readonly called: string;
  readonly path: string;
}

/** The name it gets, and the ticker that leads to it too. */
export interface SeriesName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * Names for all series, each used once whatever its case. A well-known ticker gets its plain name and stays as an alias; who is called by
 * the plain name itself comes first, and a ticker whose plain name is taken keeps its own. Where that is taken too, the directory is added, then a number.
 */
export function seriesNames(all: readonly Unnamed[]): SeriesName[] {
  const taken = new Set<string>();
  const names: (string | undefined)[] = all.map(() => undefined);
  const take = (index: number, candidates: Iterable<string>): void => {
    for (const name of candidates) {
      if (taken.has(fold(name))) continue;
      taken.add(fold(name));
      names[index] = name;
      return;
    }
  };
  all.forEach((one, index) => {
    if (tickerOf(one.called) === undefined) take(index, [one.called]);
  });
  all.forEach((one, index) => {
    const ticker = tickerOf(one.called);
    if (ticker !== undefined) take(index, [ticker.name, one.called]);
  });
  all.forEach((one, index) => {
    if (names[index] === undefined) take(index, further(one));
  });
  return all.map(({ called }, index) => {
    const name = names[index]!;
    const alias = fold(name) !== fold(called) && tickerOf(called)?.name === name && !taken.has(fold(called));
    if (alias) taken.add(fold(called));
    return { name, aliases: alias ? [called] : [] };
  });
}

function* further({ called, path }: Unnamed): Generator<string> {
  const directory = basename(dirname(path)).toUpperCase();
  const longer = directory === "" || directory === "." || directory === ".." ? called : `${called}_${directory}`;
  yield longer;
  for (let number = 2; ; number++) yield `${longer}_${number}`;
}
