# The mean of the correlations of the log returns of all pairs of the first columns of a wide price file, by pandas alone.
import sys

import numpy as np
import pandas as pd

count = int(sys.argv[2])
prices = pd.read_csv(sys.argv[1], index_col="date", usecols=range(count + 1))
correlations = np.log(prices).diff().corr()
print(repr(float(correlations.to_numpy()[np.triu_indices(count, 1)].mean())))
