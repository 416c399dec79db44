# The sum of each series of a long price file, pivoted into a panel.
import sys

import pandas as pd

prices = pd.read_csv(sys.argv[1], dtype={"symbol": "category"})
panel = prices.pivot(index="date", columns="symbol", values="close")
for total in panel.sum():
    print(repr(float(total)))
