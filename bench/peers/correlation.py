# The correlation of the daily log returns of two price files over the last 30, 60, 90 and 252 common days.
import sys

import numpy as np
import pandas as pd

a, b = (pd.read_csv(path, index_col="Date", usecols=["Date", "Close"])["Close"] for path in sys.argv[1:3])
prices = pd.concat({"a": a, "b": b}, axis=1, join="inner").sort_index()
returns = np.log(prices).diff().dropna()
for days in (30, 60, 90, 252):
    last = returns.tail(days)
    print(repr(float(last["a"].corr(last["b"]))))
