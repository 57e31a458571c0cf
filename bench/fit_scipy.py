"""Fits a BG/NBD model to histories in a file as somebody who knows scipy well would, and forecasts every customer.

fit_scipy.py FILE grouped|apart: over groups of customers of the same history, or over every customer.
Tells the outcome on standard error.
"""

import json
import sys
import time

import numpy as np
from scipy.optimize import minimize
from scipy.special import betaln, gammaln, hyp2f1

path, how = sys.argv[1:]
rows = np.fromfile(path, dtype=np.int32).reshape(-1, 3)

begun = time.perf_counter()
if how == "grouped":
    rows, weights = np.unique(rows, axis=0, return_counts=True)
else:
    weights = np.ones(len(rows))
x = rows[:, 0].astype(float)
tx, age = rows[:, 1] / 7, rows[:, 2] / 7
again = x > 0
least_one = np.maximum(x, 1)


def negative(logs):
    r, alpha, a, b = np.exp(logs)
    ours = gammaln(r + x) - gammaln(r) + r * np.log(alpha) - betaln(a, b)
    stayed = betaln(a, b + x) - (r + x) * np.log(alpha + age)
    left = np.where(again, betaln(a + 1, b + least_one - 1) - (r + x) * np.log(alpha + tx), -np.inf)
    return -np.sum(weights * (ours + np.logaddexp(stayed, left))) / weights.sum()


found = minimize(negative, np.log([1, 8, 1, 2]), method="L-BFGS-B", options={"ftol": 1e-15, "gtol": 1e-8})
r, alpha, a, b = np.exp(found.x)
fitted = time.perf_counter()
t = 52.0
z = t / (alpha + age + t)
expected = (a + b + x - 1) / (a - 1) * (1 - (1 - z) ** (r + x) * hyp2f1(r + x, b + x, a + b + x - 1, z))
gone = np.where(again, a / (b + least_one - 1) * ((alpha + age) / (alpha + tx)) ** (r + x), 0)
purchases = float(np.sum(weights * expected / (1 + gone)))
ended = time.perf_counter()
outcome = {
    "r": r,
    "alpha": alpha,
    "a": a,
    "b": b,
    "logLikelihood": -found.fun * float(weights.sum()),
    "purchases": purchases,
    "fitSeconds": fitted - begun,
    "seconds": ended - begun,
    "groups": len(rows),
}
print("fitted " + json.dumps(outcome), file=sys.stderr)
