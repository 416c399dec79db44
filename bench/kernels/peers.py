"""What numpy and pandas do of the jobs in kernels.ts: a line of JSON asks, a line of JSON answers with milliseconds and where the numbers are."""
import json
import sys
import time
import warnings

import numpy as np

try:
    import pandas as pd
except ImportError:
    pd = None
warnings.filterwarnings("ignore")


def panel(path, columns):
    return np.fromfile(path).reshape(columns, -1)


def corrcoef(x, _):
    return np.corrcoef(x)


def pandas_corr(x, _):
    return pd.DataFrame(x.T).corr().to_numpy()


def rolling(x, window):
    return pd.Series(x[0]).rolling(window).corr(pd.Series(x[1])).to_numpy()


def rolling_mean(x, window):
    k, n = x.shape
    found = np.full(n, np.nan)
    for t in range(window, n + 1):
        found[t - 1] = (np.corrcoef(x[:, t - window : t]).sum() - k) / (k * (k - 1))
    return found


def eigenvalues(x, _):
    return np.linalg.eigvalsh(x)[::-1]


def interval(estimates):
    return np.quantile(estimates, [0.025, 0.975])


def bootstrap_rows(x, block):
    """Rows resampled in circular blocks, the correlation of each resample: as it is usually written."""
    n, draws = x.shape[1], 10_000
    starts = np.random.default_rng(1).integers(n, size=(draws, n // block))
    rows = ((starts[:, :, None] + np.arange(block)) % n).reshape(draws, -1)
    a, b = x[0][rows], x[1][rows]
    a -= a.mean(axis=1, keepdims=True)
    b -= b.mean(axis=1, keepdims=True)
    return interval((a * b).sum(axis=1) / np.sqrt((a * a).sum(axis=1) * (b * b).sum(axis=1)))


def bootstrap_sums(x, block):
    """The program's own way: sums of blocks by differences of running sums, studentised on the atanh scale."""
    n, draws = x.shape[1], 10_000
    u, v = [(c - c.mean()) / np.linalg.norm(c - c.mean()) for c in x]
    r, k = u @ v, n / (n - 1)
    without = (r - k * u * v) / np.sqrt((1 - k * u * u) * (1 - k * v * v))
    d = (n - 1) * (np.arctanh(r) - np.arctanh(without))
    d -= d.mean()
    before = np.concatenate([[0], np.cumsum(np.concatenate([d, d]))])
    starts = np.random.default_rng(1).integers(n, size=(draws, n // block))
    sums = before[starts + block] - before[starts]
    error = np.sqrt(((sums - sums.mean(axis=1, keepdims=True)) ** 2).sum(axis=1)) / n
    own = np.sqrt(((before[np.arange(n) + block] - before[:n]) ** 2).sum() / block) / n
    half = np.quantile(np.abs(sums.sum(axis=1) / n) / error, 0.95) * own
    return np.tanh(np.arctanh(r) + np.array([-half, half]))


JOBS = [corrcoef, pandas_corr, rolling, rolling_mean, eigenvalues, bootstrap_rows, bootstrap_sums]
BY_NAME = {job.__name__: job for job in JOBS}

if len(sys.argv) > 1:
    # A whole process: a wide CSV read, its log returns, all correlations; written as CSV where asked.
    table = pd.read_csv(sys.argv[1], index_col=0)
    found = np.corrcoef(np.diff(np.log(table.to_numpy()), axis=0), rowvar=False)
    if sys.argv[2:] == ["write"]:
        pd.DataFrame(found, table.columns, table.columns).to_csv(sys.stdout)
    else:
        print(found.sum())
    sys.exit()

about = {"numpy": np.__version__, "pandas": None if pd is None else pd.__version__}
print(json.dumps(about), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    x = panel(asked["panel"], asked["columns"])
    start = time.perf_counter()
    answer = BY_NAME[asked["job"]](x, asked["option"])
    took = 1000 * (time.perf_counter() - start)
    np.ascontiguousarray(answer).tofile(asked["answer"])
    print(json.dumps({"milliseconds": took}), flush=True)
