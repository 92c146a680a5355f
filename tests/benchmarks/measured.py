# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a benchmark says: a value, its floor from the same run, its limit, and the noise."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the table.

    Attributes:
        name: of what was measured.
        value: in ``unit``.
        unit: ``ms``, ``MB``.
        limit: of the ratio where there is a floor, otherwise of the value.
        floor: what the same work costs at the least, in ``unit``, measured in between; None
            for an absolute limit.
        noise: how far the single measurements lie apart, for people.
    """

    name: str
    value: float
    unit: str
    limit: float
    floor: float | None = None
    noise: str = field(default="", compare=False)

    @property
    def ratio(self) -> float | None:
        """Value over floor."""
        return None if self.floor is None else self.value / self.floor

    @property
    def holds(self) -> bool:
        """Tell whether the limit is kept."""
        return (self.value if self.ratio is None else self.ratio) <= self.limit

    def to_json(self) -> dict[str, str | float | bool | None]:
        """Give the object of ``build/bench.json``."""
        return {
            "name": self.name,
            "value": round(self.value, 3),
            "unit": self.unit,
            "floor": None if self.floor is None else round(self.floor, 3),
            "ratio": None if self.ratio is None else round(self.ratio, 3),
            "limit": self.limit,
            "holds": self.holds,
        }


def milliseconds(work: Callable[[], object]) -> float:
    """Time one piece of work."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def against_floor(
    name: str, values: Sequence[float], floors: Sequence[float], limit: float
) -> Measured:
    """Compare the medians of two series, in milliseconds, that were measured in turn."""
    noise = f"{spread(values)}; floor {spread(floors)}"
    middle = statistics.median(values), statistics.median(floors)
    return Measured(name, middle[0], "ms", limit, middle[1], noise)


def median_of(name: str, values: Sequence[float], unit: str, limit: float) -> Measured:
    """Judge the median of a series."""
    return Measured(name, statistics.median(values), unit, limit, noise=spread(values))


def slowest_but_one_in_twenty(name: str, values: Sequence[float], limit: float) -> Measured:
    """Judge the 95th percentile of a series of at least 200 events, in milliseconds."""
    place = math.ceil(len(values) * 0.95) - 1
    noise = f"median {statistics.median(values):.1f}, most {max(values):.1f} of {len(values)}"
    return Measured(name, sorted(values)[place], "ms", limit, noise=noise)


def spread(values: Sequence[float]) -> str:
    """Say where the middle half and the ends of a series lie."""
    low, _, high = statistics.quantiles(values, n=4, method="inclusive")
    return f"IQR {low:.4g}-{high:.4g}, {min(values):.4g}-{max(values):.4g} of {len(values)}"
