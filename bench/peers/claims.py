# Answers the questions of a JSON file on a folder of price files: a number a line.
import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd

folder, questions = sys.argv[1:3]
closes = {
    path.stem: pd.read_csv(path, index_col="Date", usecols=["Date", "Close"])["Close"]
    for path in sorted(Path(folder).glob("*.csv"))
}
prices = pd.DataFrame(closes)


def returns(names, days):
    return np.log(prices[names].dropna()).diff().tail(days)


def beta(y, x, days):
    both = returns([y, x], days)
    return both[y].cov(both[x]) / both[x].var()


def percentile(values):
    return (values.rank().iloc[-1] - 0.5) / len(values)


def drawdown(name):
    price = prices[name].dropna()
    return (price / price.cummax() - 1).min()


def stretch(name, days):
    price = prices[name].dropna()
    return percentile((price / price.rolling(200).mean() - 1).tail(days))


def change(name, days):
    price = prices[name].dropna()
    return price.iloc[-1] / price.iloc[-1 - days] - 1


answers = {
    "correlation": lambda of, days: returns(of, days).corr().iloc[0, 1],
    "beta": lambda of, days: beta(*of, days),
    "drawdown": lambda of, days: drawdown(*of),
    "percentile": lambda of, days: percentile(prices[of[0]].dropna().tail(days)),
    "stretch": lambda of, days: stretch(*of, days),
    "change": lambda of, days: change(*of, days),
}
for question in json.loads(Path(questions).read_text()):
    print(repr(float(answers[question["measure"]](question["of"], question["days"]))))
