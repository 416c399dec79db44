# The sum of each column of a wide price file.
import sys

import pandas as pd

prices = pd.read_csv(sys.argv[1], index_col="date")
for total in prices.sum():
    print(repr(float(total)))
