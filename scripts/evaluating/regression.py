"""Logistic regression over hashed features, in whole numbers: the same texts give the same weights on every machine.

The weights are the average of those of the later rounds (Polyak, 1992), learned by gradient steps over small batches
that a fixed order deals out. A feature that stands in one place only is not learned: it would tell that place by heart.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

ONE = 1 << 12
"""How many parts a nat, and a likelihood of one, are counted in."""
_FINE, _FAR = 64, 8
"""The logistic function is tabled in so many steps a nat, up to so many nats from its middle."""
_LOGISTIC = np.array([round(ONE / (1 + math.exp(-at / _FINE))) for at in range(-_FAR * _FINE, _FAR * _FINE + 1)])
_ROUNDS, _BATCH = 12, 256
_RATE, _RATES = 32, 6
"""The rate of the first round, in parts of two to this power; it falls as one over the number of the round."""
_GOLDEN = 0.618
"""The order of the places is that of steps of about so much of all, prime to their number: near ones lie far apart."""


def fit(features: NDArray[np.int32], labels: NDArray[np.int8], size: int) -> NDArray[np.float64]:
    """Return the weights, in nats, of ``size`` features that tell the ``labels`` (0 or 1) of all places.

    ``features`` has a row for each place: the numbers of the features that it has.
    """
    seen = np.bincount(features.ravel(), minlength=size)
    weights, total = np.zeros(size + 1, np.int64), np.zeros(size + 1, np.int64)
    known = np.where(seen[features] > 1, features, size)
    targets = labels.astype(np.int64) * ONE
    count, width = features.shape
    batch = min(_BATCH, count)
    stride = next(step for step in range(max(1, int(count * _GOLDEN)), count + 2) if math.gcd(step, count) == 1)
    for turn in range(_ROUNDS):
        rate = max(1, _RATE // (1 + turn))
        for first in range(0, count - batch + 1, batch):
            rows = (np.arange(first, first + batch, dtype=np.int64) * stride) % count
            chosen = known[rows]
            sums = weights[chosen].sum(axis=1) * _FINE // ONE
            likely = _LOGISTIC[np.clip(sums, -_FAR * _FINE, _FAR * _FINE) + _FAR * _FINE]
            steps = ((targets[rows] - likely) * rate) >> _RATES
            np.add.at(weights, chosen.ravel(), np.repeat(steps, width))
            weights[size] = 0
        if turn >= _ROUNDS // 2:
            total += weights
    average: NDArray[np.float64] = total[:size] / ((_ROUNDS - _ROUNDS // 2) * ONE)
    return average
