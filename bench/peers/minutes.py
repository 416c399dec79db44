# The last close of each symbol and day of minute bars, summed by symbol in the order of their first rows.
import sys

import pandas as pd

types = {"timestamp": "string", "symbol": "category", "close": float}
bars = pd.read_csv(sys.argv[1], usecols=list(types), dtype=types)
bars["day"] = bars["timestamp"].str.slice(0, 10)
last = bars.groupby(["symbol", "day"], observed=True)["close"].last()
for total in last.groupby(level="symbol", observed=True).sum().reindex(bars["symbol"].unique()):
    print(repr(float(total)))
